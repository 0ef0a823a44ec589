import { platformClass, type PlatformClass } from '../../runtime/platform-class.ts';
import { transaction } from '../../runtime/services.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf, objectType } from '../../runtime/values/runtime-types.ts';
import { bean, type Bean } from '../bean.ts';
import { unavailable, unavailableMembers } from '../unavailable.ts';

const FollowingPageClass = bean('ConnectApi.FollowingPage', { currentPageToken: 'String', currentPageUrl: 'String', following: 'List<Object>', nextPageToken: 'String', nextPageUrl: 'String', total: 'Integer' });

/** Connect reads the org's data, so tests must see them: all others get the exception that they get on Salesforce. */
function getFollowings(): Bean {
  const { isTest, testState } = transaction();
  if (isTest && testState.get('test.seesAllData') !== true) unavailable('ConnectApi.ChatterUsers.getFollowings', 'the test does not see all data')();
  return FollowingPageClass.make({ following: new ApexList(listOf(objectType), []), total: 0 });
}

/** Chatter: nobody follows anything here, and nothing can be posted. Source: Apex Reference "ChatterUsers Class", "ChatterFeeds Class". */
export const chatterClasses: readonly PlatformClass[] = [
  FollowingPageClass,
  platformClass('ConnectApi.ChatterUsers', {
    statics: {
      'ConnectApi.FollowingPage getFollowings(String communityId, String userId)': getFollowings,
      ...unavailableMembers('ConnectApi.ChatterUsers', 'Chatter is not there', ['Object getUser(String communityId, String userId)', 'Object follow(String communityId, String userId, String subjectId)']),
    },
  }),
  platformClass('ConnectApi.ChatterFeeds', {
    statics: unavailableMembers('ConnectApi.ChatterFeeds', 'Chatter is not there', [
      'Object postFeedElement(String communityId, Object feedElement)',
      'Object postFeedElement(String communityId, String subjectId, Object feedElementType, String text)',
      'Object postCommentToFeedElement(String communityId, String feedElementId, String text)',
    ]),
  }),
];
