enum FeedImportPlaceholder {}
