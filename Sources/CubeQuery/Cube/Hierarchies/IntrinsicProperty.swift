/// A property that every member has, without anybody declaring it.
enum IntrinsicProperty: String, Sendable, Hashable, CaseIterable {
  case name = "NAME"
  case caption = "CAPTION"
  case uniqueName = "UNIQUE_NAME"
  case id = "ID"
  case key = "KEY"
  case level = "LEVEL"
  case catalogName = "CATALOG_NAME"
  case schemaName = "SCHEMA_NAME"
  case cubeName = "CUBE_NAME"
  case dimensionUniqueName = "DIMENSION_UNIQUE_NAME"
  case hierarchyUniqueName = "HIERARCHY_UNIQUE_NAME"
  case levelUniqueName = "LEVEL_UNIQUE_NAME"
  case levelNumber = "LEVEL_NUMBER"
  case memberOrdinal = "MEMBER_ORDINAL"
  case memberName = "MEMBER_NAME"
  case memberUniqueName = "MEMBER_UNIQUE_NAME"
  case memberType = "MEMBER_TYPE"
  case memberKey = "MEMBER_KEY"
  case memberCaption = "MEMBER_CAPTION"
  case memberValue = "MEMBER_VALUE"
  case childrenCardinality = "CHILDREN_CARDINALITY"
  case parentLevel = "PARENT_LEVEL"
  case parentUniqueName = "PARENT_UNIQUE_NAME"
  case parentCount = "PARENT_COUNT"
  case description = "DESCRIPTION"
  case visible = "VISIBLE"
  case isDataMember = "IS_DATAMEMBER"
  case isPlaceholderMember = "IS_PLACEHOLDERMEMBER"
  case depth = "DEPTH"
  case displayInfo = "DISPLAY_INFO"
  case orderKey = "ORDER_KEY"
  case expression = "EXPRESSION"
  case skippedLevels = "SKIPPED_LEVELS"
  case unaryOperator = "UNARY_OPERATOR"
  case customRollup = "CUSTOM_ROLLUP"
  case customRollupProperties = "CUSTOM_ROLLUP_PROPERTIES"
  case formatString = "FORMAT_STRING"
  case solveOrder = "SOLVE_ORDER"
  case dataType = "DATATYPE"
  case memberGUID = "MEMBER_GUID"

  /// Whether it is what a calculated member sets it to, rather than what the member is.
  var isSet: Bool {
    switch self {
    case .formatString, .solveOrder, .dataType, .unaryOperator, .customRollup, .customRollupProperties: true
    default: false
    }
  }

  /// The property of a name, in upper or lower case.
  init?(named name: String) { self.init(rawValue: name.uppercased()) }
}
