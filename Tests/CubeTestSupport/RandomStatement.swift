/// A statement of measures by random sets, in parts that tests put together in several ways.
public struct RandomStatement: Sendable {
  /// The name of the calculated member that is the total of some members.
  public static let total = "Some of them"

  /// The cube's name.
  public var cube: String
  /// The names of the measures on axis 0.
  public var measures: [String]
  /// The sets whose cross join stands on axis 1.
  public var rows: [String]
  /// The unique names of the members that the calculated member adds up, and its hierarchy's; nil where there is none.
  public var total: (hierarchy: String, members: [String])?
  /// The hierarchy and the unique names of the members of the slicer; none where there is no slicer.
  public var slicer: (hierarchy: String, members: [String])?
  /// The hierarchy and the unique names of the members of the subselect; nil where there is none.
  public var subselect: (hierarchy: String, members: [String])?

  /// The statement.
  ///
  /// - Parameter isDense: whether rows without values stay.
  public func text(isDense: Bool = true) -> String {
    let with = total.map { total in
      "WITH MEMBER \(total.hierarchy).[\(Self.total)] AS Aggregate({\(total.members.joined(separator: ", "))})\n"
    }
    let from = subselect.map { "(SELECT {\($0.members.joined(separator: ", "))} ON 0 FROM [\(cube)])" } ?? "[\(cube)]"
    let slicing = slicer.map { "\nWHERE {\($0.members.joined(separator: ", "))}" }
    return """
      \(with ?? "")SELECT {\(measures.map { "[Measures].[\($0)]" }.joined(separator: ", "))} ON COLUMNS,
        \(isDense ? "" : "NON EMPTY ")\(rows.joined(separator: " * ")) ON ROWS
      FROM \(from)\(slicing ?? "")
      """
  }
}
