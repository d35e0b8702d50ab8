enum DirectoryRefreshPlaceholder {}
