extension ElementShape {
  private static let aggregates = "the engine needs no aggregate tables"
  private static let code = "it is code for another engine, which cannot be carried over"
  private static let distribution = "the engine finds out by itself how many members there are"
  private static let cache = "the engine's answers belong to a load and never go stale"

  private static let relations = "Table View InlineTable Join"
  private static let labels = "name caption description visible"

  /// The elements of Mondrian 3 by name, as its schema reference has them.
  static let mondrian: [String: ElementShape] = [
    "Schema": ElementShape(
      "name description caption measuresCaption defaultRole metamodelVersion",
      "Annotations Dimension Cube VirtualCube NamedSet Role",
      lostChildren: [
        "Parameter": "there are no parameters of a schema; give the value where the question uses Parameter(…)",
        "UserDefinedFunction": code,
      ]),
    "Annotations": ElementShape("", "Annotation"),
    "Annotation": ElementShape("name"),
    "Cube": ElementShape(
      labels + " defaultMeasure enabled",
      "Annotations Table View InlineTable Dimension DimensionUsage Measure CalculatedMember NamedSet",
      notNeeded: ["cache": cache],
      lostChildren: [
        "WritebackTable": "cubes are not written to",
        "DrillThroughAction": "the columns of a drill-through are named in the question, with RETURN",
      ]),
    "VirtualCube": ElementShape(
      labels + " defaultMeasure enabled",
      "Annotations CubeUsages VirtualCubeDimension VirtualCubeMeasure CalculatedMember NamedSet"),
    "CubeUsages": ElementShape("", "CubeUsage"),
    "CubeUsage": ElementShape("cubeName ignoreUnrelatedDimensions"),
    "VirtualCubeDimension": ElementShape(
      labels + " cubeName", "Annotations",
      lost: ["foreignKey": "the key is that of the base cubes"]),
    "VirtualCubeMeasure": ElementShape("name cubeName visible", "Annotations"),
    "DimensionUsage": ElementShape(
      labels + " source level foreignKey", "Annotations",
      notNeeded: ["usagePrefix": aggregates, "highCardinality": distribution]),
    "Dimension": ElementShape(
      labels + " type foreignKey", "Annotations Hierarchy",
      notNeeded: ["usagePrefix": aggregates, "highCardinality": distribution]),
    "Hierarchy": ElementShape(
      labels + " hasAll allMemberName allMemberCaption allLevelName primaryKey primaryKeyTable defaultMember",
      "Annotations Level " + relations,
      notNeeded: ["uniqueKeyLevelName": "the engine groups by what the levels say"],
      lost: ["memberReaderClass": code, "displayFolder": "hierarchies stand in no folders"],
      lostChildren: ["MemberReaderParameter": code]),
    "Level": ElementShape(
      labels + " table column nameColumn captionColumn ordinalColumn parentColumn nullParentValue type internalType "
        + "uniqueMembers levelType hideMemberIf",
      "Annotations KeyExpression NameExpression CaptionExpression OrdinalExpression ParentExpression Closure Property",
      notNeeded: ["approxRowCount": distribution, "highCardinality": distribution],
      lost: ["formatter": code], lostChildren: ["MemberFormatter": code]),
    "KeyExpression": ElementShape("", "SQL"), "NameExpression": ElementShape("", "SQL"),
    "CaptionExpression": ElementShape("", "SQL"), "OrdinalExpression": ElementShape("", "SQL"),
    "ParentExpression": ElementShape("", "SQL"), "MeasureExpression": ElementShape("", "SQL"),
    "SQL": ElementShape("dialect"),
    "Closure": ElementShape("parentColumn childColumn", "Table View InlineTable"),
    "Property": ElementShape(
      "name column type caption description", "Annotations",
      notNeeded: ["dependsOnLevelValue": "the engine groups by what the levels say"],
      lost: ["formatter": code], lostChildren: ["PropertyFormatter": code]),
    "Measure": ElementShape(
      labels + " column datatype formatString aggregator", "Annotations MeasureExpression CalculatedMemberProperty",
      lost: ["formatter": code, "displayFolder": "measures stand in no folders"],
      lostChildren: ["CellFormatter": code]),
    "CalculatedMember": ElementShape(
      labels + " formatString dimension hierarchy parent formula", "Annotations Formula CalculatedMemberProperty",
      lost: ["formatter": code, "displayFolder": "measures stand in no folders"],
      lostChildren: ["CellFormatter": code]),
    "CalculatedMemberProperty": ElementShape(
      "name expression value",
      lost: [
        "caption": "a calculated member's property is known by its name",
        "description": "a calculated member's property is known by its name",
      ]),
    "Formula": ElementShape(""),
    "NamedSet": ElementShape(
      labels + " formula", "Annotations Formula", lost: ["displayFolder": "sets stand in no folders"]),
    "Table": ElementShape(
      "name schema alias", "SQL",
      notNeededChildren: [
        "AggName": aggregates, "AggPattern": aggregates, "AggExclude": aggregates,
        "Hint": "the database plans by itself",
      ]),
    "View": ElementShape("alias", "SQL"),
    "InlineTable": ElementShape("alias", "ColumnDefs Rows"),
    "ColumnDefs": ElementShape("", "ColumnDef"),
    "ColumnDef": ElementShape("name type"),
    "Rows": ElementShape("", "Row"),
    "Row": ElementShape("", "Value"),
    "Value": ElementShape("column"),
    "Join": ElementShape("leftAlias leftKey rightAlias rightKey", relations),
    "Role": ElementShape(
      "name", "Annotations SchemaGrant Union",
      lost: [
        "description": "roles have no words", "caption": "roles have no words",
        "className": code,
      ]),
    "SchemaGrant": ElementShape("access", "CubeGrant"),
    "CubeGrant": ElementShape("cube access", "DimensionGrant HierarchyGrant"),
    "DimensionGrant": ElementShape("dimension access"),
    "HierarchyGrant": ElementShape("hierarchy access topLevel bottomLevel rollupPolicy", "MemberGrant"),
    "MemberGrant": ElementShape("member access"),
    "Union": ElementShape("", "RoleUsage"),
    "RoleUsage": ElementShape("roleName"),
  ]
}
