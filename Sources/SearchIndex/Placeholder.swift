enum SearchIndexPlaceholder {}
