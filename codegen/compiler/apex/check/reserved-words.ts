const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words that Apex takes as no name at all: its parser refuses them (tried with Salesforce's own parser). */
export const reservedWords = words(
  `abstract and as asc break bulk by catch class commit continue delete desc do else enum extends false final finally for from
  global having if implements in insert instanceof interface like limit list map merge new not null nulls on or override private
  protected public return select static super testmethod this throw trigger true try undelete update upsert using virtual
  webservice where while`,
);

/** Words that name methods and classes, but no variable, field, parameter or enum constant. */
export const reservedForVariables = words(
  `activate any array autonomous begin bigdecimal blob boolean byte case cast char collect const currency date datetime decimal
  default double end exception exit export float goto group hint import inner int integer into join long loop number object of
  outer package parallel pragma retrieve rollback set short sobject sort string switch synchronized system then time transaction
  void when`,
);
