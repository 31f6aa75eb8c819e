extension KeyTable {
  /// A hierarchy.
  static let hierarchy = KeyTable(
    "a hierarchy", "A way down through the members, from coarse to fine.",
    [
      DefinitionKey(
        "hierarchy", .scalar(.name), .defaultsTo("the dimension's name"),
        "The name, once in the dimension. The one that bears the dimension's name is called as the dimension is in each "
          + "cube.",
        example: "hierarchy: By sector"),
      .caption("{en: By sector, zh: 按行业}"), .description("The customers by what they do."),
      DefinitionKey(
        "all", .localizedText, .defaultsTo("All"),
        "What the member is called that stands for all; `false` for a hierarchy without such a member.",
        example: "all: {en: All sectors, zh: 全部行业}"),
      DefinitionKey(
        "all_name", .scalar(.name), .defaultsTo("the English text of all"),
        "The name by which questions know that member.", example: "all_name: All Customers"),
      DefinitionKey(
        "all_level", .scalar(.name), .defaultsTo("(All)"), "The name of the level that this member stands on.",
        example: "all_level: Everyone"),
      .defaultMember, .visible,
      DefinitionKey(
        "levels", .list(.keys(.level)), .required, "The levels, coarsest first.",
        example: "levels: [{level: Sector, attribute: sector}]"),
    ])

  /// A level.
  static let level = KeyTable(
    "a level", "The members of a hierarchy that have the same depth.",
    [
      DefinitionKey("level", .scalar(.name), .required, "The name, once in the hierarchy.", example: "level: Tier"),
      .caption("{en: Tier, zh: 等级}"), .description("How much a customer is worth."),
      DefinitionKey(
        "attribute", .scalar(.name), .required, "The attribute or key column whose values are the members' keys.",
        example: "attribute: tier"),
      DefinitionKey(
        "name", .scalar(.name), .optional, "The attribute that names the members, if that is not the key itself.",
        example: "name: full_name"),
      DefinitionKey(
        "member_caption", .scalar(.name), .optional,
        "The attribute that people see of the members, if that is not their name.",
        example: "member_caption: short_name"),
      DefinitionKey(
        "sort", .scalar(.name), .optional, "The attribute that orders the members, if that is not the key itself.",
        example: "sort: tier_rank"),
      DefinitionKey(
        "unique", .scalar(.boolean), .defaultsTo("true"),
        "Whether a key stands for one member whatever its parent; otherwise a member is its key within its parent.",
        example: "unique: false"),
      DefinitionKey(
        "kind", .scalar(.choice(DimensionDefinition.Level.Kind.allCases.map(\.rawValue))), .defaultsTo("regular"),
        "What the members are, for functions that look for a kind of time. The levels of the calendar know it by "
          + "themselves.",
        example: "kind: quarters"),
      DefinitionKey(
        "hide", .scalar(.choice(DimensionDefinition.Level.Hiding.allCases.map(\.rawValue))), .defaultsTo("never"),
        "When a member is hidden and its children stand in its place (a ragged hierarchy): when its name is `blank`, or "
          + "that of its `parent`.",
        example: "hide: parent"),
      .visible,
      DefinitionKey(
        "properties", .map(.name, of: .short(.name, or: .keys(.property))), .optional,
        "What else is known of the members, by name, each with its attribute or a mapping.",
        example: "properties: {Store Type: store_type}"),
      DefinitionKey(
        "parent", .scalar(.name), .optional,
        "The attribute with the key of the member's parent, where members of the level stand below each other "
          + "(a parent-child hierarchy). It is null for those at the top. Such a level is the only one of its hierarchy.",
        example: "parent: supervisor_id"),
      DefinitionKey(
        "root", .scalar(.anyText), .optional, "A further value of `parent` that means none.", example: #"root: "0""#),
      DefinitionKey(
        "closure", .keys(.closure), .optional,
        "A table with a row for each member and each of its ancestors, itself included; without one they are found step "
          + "by step.",
        example: "closure: {table: employee_closure, parent: supervisor_id, child: employee_id}"),
      DefinitionKey(
        "data_members", .scalar(.choice(DimensionDefinition.ParentChild.DataMembers.allCases.map(\.rawValue))),
        .defaultsTo("hidden"), "Whether the member that holds what a parent has of its own is shown below it.",
        example: "data_members: visible"),
    ])

  /// A property of a level's members.
  static let property = KeyTable(
    "a property",
    "Something that is known of a level's members. `Store Type: store_type` is short for `{attribute: store_type}`.",
    [
      DefinitionKey(
        "attribute", .scalar(.name), .required, "The attribute or key column that holds it.",
        example: "attribute: store_sqft"),
      DefinitionKey(
        "type", .scalar(.choice(DimensionDefinition.Property.Kind.allCases.map(\.rawValue))),
        .defaultsTo("the attribute's"), "What its values are: `text`, `number`, `boolean` or `date`.",
        example: "type: number"),
      .caption("{en: Area, zh: 面积}"), .description("The sales area in square feet."),
    ])

  /// A closure table.
  static let closure = KeyTable(
    "a closure table", "The ancestors of the members of a parent-child level.",
    [
      DefinitionKey("table", .scalar(.tableName), .required, "The table.", example: "table: employee_closure"),
      DefinitionKey(
        "parent", .scalar(.name), .required, "The column with the ancestor's key.", example: "parent: supervisor_id"),
      DefinitionKey(
        "child", .scalar(.name), .required, "The column with the member's key.", example: "child: employee_id"),
    ])
}
