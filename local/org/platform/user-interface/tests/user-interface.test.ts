import { apexTest } from '../../../testing/tests/apex-in-the-org.ts';

const picklist = `public class Choices extends VisualEditor.DynamicPickList {
  public override VisualEditor.DataRow getDefaultValue() { return new VisualEditor.DataRow('One', '1', true); }
  public override VisualEditor.DynamicPickListRows getValues() {
    VisualEditor.DynamicPickListRows rows = new VisualEditor.DynamicPickListRows();
    rows.addRow(new VisualEditor.DataRow('Two', '2')); rows.addRow(getDefaultValue());
    return rows;
  } }`;

test('choices for the app builder', () => {
  const passed = apexTest(`
    VisualEditor.DynamicPickList choices = new Choices();
    VisualEditor.DynamicPickListRows rows = choices.getValues();
    rows.sort();
    Assert.areEqual(2, rows.size()); Assert.areEqual('One', rows.get(0).getLabel()); Assert.areEqual('2', rows.getDataRows()[1].getValue());
    Assert.isTrue(choices.getDefaultValue().isSelected()); Assert.isTrue(choices.isValid('9')); Assert.areEqual('9', choices.getLabel('9'));`, picklist);
  expect(passed).toBe(1);
});

test('flows and quick actions say that they are not here', () => {
  const passed = apexTest(`
    Flow.Interview interview = Flow.Interview.createInterview('Refresh', new Map<String, Object>{ 'x' => 1 });
    Assert.areEqual(1, interview.getVariableValue('x'));
    try { interview.start(); Assert.fail(); } catch (UnsupportedOperationException e) { Assert.areEqual('Flow.Interview.start is not available in the local org: flows are kept, not interpreted.', e.getMessage()); }
    try { QuickAction.performQuickAction(new QuickAction.QuickActionRequest()); Assert.fail(); } catch (UnsupportedOperationException e) { Assert.isTrue(e.getMessage().contains('quick actions')); }`);
  expect(passed).toBe(1);
});
