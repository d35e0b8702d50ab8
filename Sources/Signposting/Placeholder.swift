enum SignpostingPlaceholder {}
