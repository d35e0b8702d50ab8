enum SignpostWebPlaceholder {}
