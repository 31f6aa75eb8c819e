extension KeyTable {
  private static let roleName = DefinitionKey(
    "role", .scalar(.name), .required, "The name.", example: "role: California manager")

  private static let about: [DefinitionKey] = [
    roleName, .caption("{en: California manager, zh: 加州经理}"), .description("Those who run the stores of California."),
  ]

  private static let all = RoleDefinition.Access.allCases.map(\.rawValue)
  private static let custom = RoleDefinition.CustomAccess.allCases.map(\.rawValue)

  /// A role with grants of its own.
  static let grantedRole = KeyTable(
    "a role with grants", "What people of the role may see. What no grant gives them does not exist for them.",
    about + [
      DefinitionKey(
        "access", .scalar(.choice(all)), .defaultsTo("none"), "What holds for cubes that `cubes` does not name.",
        example: "access: all"),
      DefinitionKey(
        "cubes", .map(.name, of: .short(.choice(all), or: .keys(.cubeGrant))), .optional,
        "The grants by cube, each `all`, `none` or a mapping.", example: "cubes: {Sales: all, HR: none}"),
    ])

  /// A role that is the union of others.
  static let unionRole = KeyTable(
    "a role that unites others", "It sees what any of the others sees.", when: .has("union"),
    about + [
      DefinitionKey(
        "union", .list(.scalar(.name)), .required, "The roles.", example: "union: [California manager, Texas manager]")
    ])

  /// A grant on a cube.
  static let cubeGrant = KeyTable(
    "a grant on a cube", "What of a cube is seen. `Sales: all` is short for `Sales: {access: all}`.",
    [
      DefinitionKey(
        "access", .scalar(.choice(custom)), .required,
        "`all`: what no grant here takes away; `custom`: only what one gives; `none`: nothing.",
        example: "access: custom"),
      DefinitionKey(
        "dimensions", .map(.name, of: .scalar(.choice(all))), .optional,
        "Grants on dimensions, by the name used in questions.", example: "dimensions: {Store: all, Customers: none}"),
      DefinitionKey(
        "hierarchies", .map(.mdx, of: .short(.choice(all), or: .keys(.hierarchyGrant))), .optional,
        "Grants on hierarchies, by their name in MDX, each `all`, `none` or a mapping. `[Measures]` is one too.",
        example: #"hierarchies: {"[Store]": {access: custom, top: Store Country}}"#),
      DefinitionKey(
        "measures", .map(.name, of: .scalar(.choice(all))), .optional,
        "Grants on measures, calculated ones too, by name.",
        example: "measures: {Profit: none}"),
    ])

  /// A grant on a hierarchy.
  static let hierarchyGrant = KeyTable(
    "a grant on a hierarchy", "What of a hierarchy is seen. The other keys go with `access: custom`.",
    [
      DefinitionKey(
        "access", .scalar(.choice(custom)), .required, "`all`, `none`, or `custom`: what the other keys say.",
        example: "access: custom"),
      DefinitionKey(
        "top", .scalar(.mdx), .optional, "The coarsest level that is seen, by its name or in MDX.",
        example: "top: Store Country"),
      DefinitionKey(
        "bottom", .scalar(.mdx), .optional, "The finest level that is seen, by its name or in MDX.",
        example: #"bottom: "[Store].[Store City]""#),
      DefinitionKey(
        "rollup", .scalar(.choice(RoleDefinition.HierarchyGrant.Rollup.allCases.map(\.rawValue))), .defaultsTo("full"),
        "What the total of a member is of which only some descendants are seen: that of all (`full`), that of those seen "
          + "(`partial`), or nothing (`hidden`).",
        example: "rollup: partial"),
      DefinitionKey(
        "names", .scalar(.choice(RoleDefinition.HierarchyGrant.Naming.allCases.map(\.rawValue))), .defaultsTo("seen"),
        "What the unique names of members begin with: the widest ancestor that is seen (`seen`), or all ancestors, those "
          + "above `top` too, as Mondrian has it (`whole`).",
        example: "names: whole"),
      DefinitionKey(
        "members", .list(.keys(.memberGrant)), .optional,
        "Grants on members, each with everything below it; of several the one nearest to a member holds. A member that "
          + "none of them reaches is not seen.",
        example: #"members: [{member: "[Store].[USA].[CA]", access: all}]"#),
    ])

  /// A grant on a member.
  static let memberGrant = KeyTable(
    "a grant on a member", "Whether a member and everything below it is seen.",
    [
      DefinitionKey(
        "member", .scalar(.mdx), .required, "The member in MDX.", example: #"member: "[Store].[USA].[CA]""#),
      DefinitionKey("access", .scalar(.choice(all)), .required, "`all` or `none`.", example: "access: none"),
    ])
}
