enum DirectoryLedgerPlaceholder {}
