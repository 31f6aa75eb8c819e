extension FunctionTable {
  /// Names and texts.
  static let texts: [Function] =
    [
      .name, .caption, .uniqueName, .uniqueNameLong, .memberCaption, .memberKey, .memberName, .memberUniqueName,
      .memberValue, .memberValueShort, .levelNumber, .properties, .generateText, .memberToStr, .tupleToStr, .setToStr,
      .strToMember,
      .strToTuple, .strToSet, .strToValue, .currentDateString,
    ] + Function.casts
}
