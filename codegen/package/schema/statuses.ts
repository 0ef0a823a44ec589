/** States of work in the queue, as the seed's tables name them. The set is closed: a new state would be a new product. */
export const syncQueueStatuses = ['Scheduled', 'Processing', 'Successful', 'Partial Success', 'Failed'] as const;
