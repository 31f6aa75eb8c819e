import CubeQuery

/// What cubes, names and functions are, as texts for people.
enum CubeListing {
  /// A cube: its measures, then its hierarchies with their levels, sets and KPIs.
  static func text(_ cube: CubeDescription) throws -> String {
    var text = heading(cube.cube)
    text += "\n" + (try list("measure", cube.measures))
    text += "\n" + (try hierarchies(cube.hierarchies))
    if !cube.namedSets.isEmpty { text += "\n" + (try list("named set", cube.namedSets)) }
    if !cube.indicators.isEmpty { text += "\nKPIs: " + cube.indicators.joined(separator: ", ") + "\n" }
    return text
  }

  /// What a name means.
  static func text(_ name: NameDescription) throws -> String {
    switch name {
    case .hierarchies(let found):
      try found.map { hierarchy in
        heading(hierarchy.entry) + (hierarchy.defaultMember.map { "default member: \($0)\n" } ?? "") + "\n"
          + (try levels(hierarchy.levels))
      }.joined(separator: "\n")
    case .level(let members): "\(members.owner)\n\n" + (try Self.members(members, "member"))
    case .member(let member, let children): heading(member) + "\n" + (try members(children, "child"))
    case .namedSet(let set): heading(set)
    }
  }

  /// How a function is written.
  static func text(_ function: MDXFunctionReference) -> String {
    """
    \(function.name): \(function.summary)

    \(function.forms.map { "  \($0.signature) → \($0.result)" }.joined(separator: "\n"))

    Example: \(function.example)

    """
  }

  private static func heading(_ entry: CubeDescription.Entry) -> String {
    entry.uniqueName + caption(entry) + "\n" + (entry.description.map { $0 + "\n" } ?? "")
  }

  /// The caption where the name does not tell it already.
  private static func caption(_ entry: CubeDescription.Entry) -> String {
    entry.uniqueName.hasSuffix("[\(entry.caption)]") ? "" : " (\(entry.caption))"
  }

  private static func list(_ what: String, _ entries: [CubeDescription.Entry]) throws -> String {
    var listing = Listing([.init(what), .init("caption"), .init("description")])
    for entry in entries {
      listing.append([.text(entry.uniqueName), .text(entry.caption), .text(entry.description ?? "")])
    }
    return try listing.text(as: .table)
  }

  private static func hierarchies(_ hierarchies: [HierarchyDescription]) throws -> String {
    var listing = Listing([.init("hierarchy"), .init("caption"), .init("levels")])
    for hierarchy in hierarchies {
      let levels = hierarchy.levels.map(\.entry.caption).joined(separator: " > ")
      listing.append([.text(hierarchy.entry.uniqueName), .text(hierarchy.entry.caption), .text(levels)])
    }
    return try listing.text(as: .table)
  }

  private static func levels(_ levels: [HierarchyDescription.Level]) throws -> String {
    var listing = Listing([.init("level"), .init("caption"), .init("members", numeric: true), .init("properties")])
    for level in levels {
      listing.append([
        .text(level.entry.uniqueName), .text(level.entry.caption), .integer(level.memberCount),
        .text(level.properties.joined(separator: ", ")),
      ])
    }
    return try listing.text(as: .table)
  }

  private static func members(_ members: NameDescription.Members, _ what: String) throws -> String {
    guard !members.first.isEmpty else { return "no \(what == "child" ? "children" : "members")\n" }
    var listing = Listing([.init(what), .init("caption")])
    for member in members.first { listing.append([.text(member.uniqueName), .text(member.caption)]) }
    let left = members.count - members.first.count
    return try listing.text(as: .table) + (left > 0 ? "… and \(left.grouped) more\n" : "")
  }
}
