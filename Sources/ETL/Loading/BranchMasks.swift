internal import CubeModel
internal import Postgres

/// Which branches of a star's load a change concerns, and on which of them its measures rest: masks with a bit for each
/// branch, that is, each table beside others with what hangs on it.
///
/// What a fact has of branches that have not changed is right as it is, since every run brings all facts up to date that
/// its changes concern. So of the branches those alone are worked out that measures need which rest on a changed one, and
/// the other measures are taken from the current fact.
struct BranchMasks {
  /// The column of masks, of affected keys and of driving rows.
  static let column = Identifier("plumb_branches")
  /// All branches: also what is in none of them may have changed, or no current fact is there.
  static let all = -1

  private let fact: FactTable
  private let branched: BranchedLoad
  private let anchors: [String: String]

  /// Takes the branches of a star's load; nil where it has several loads, or none that is taken apart, or where what has
  /// not changed may come to something else at another moment.
  init?(of fact: FactTable, in context: RunContext) throws {
    guard fact.star.loads.count == 1, let load = fact.star.loads.first, !load.mayDependOnMoment else { return nil }
    let query = LoadQuery(load: load, context: context)
    guard let branched = try query.branched(), branched.besides.count < 31,
      fact.key.allSatisfy({ branched.besidesOfValues[$0]?.isEmpty ?? false })
    else { return nil }
    self.fact = fact
    self.branched = branched
    anchors = try query.anchors()
  }

  /// The branches that a change of a table concerns.
  func mask(ofChangesIn alias: String) -> SQL {
    let position = anchors[alias].flatMap { branched.besides.firstIndex(of: $0) }
    return Self.mask(position.map { 1 << $0 } ?? Self.all)
  }

  private static func mask(_ bits: Int) -> SQL { SQL(unsafeSQL: String(bits)) }

  private func mask(of besides: Set<String>) -> Int {
    branched.besides.enumerated().reduce(0) { besides.contains($1.element) ? $0 | 1 << $1.offset : $0 }
  }

  /// The measures that rest on branches, each with the mask of these.
  private var measures: [(name: String, former: Identifier, mask: Int)] {
    fact.measures.enumerated().compactMap { position, name in
      let mask = mask(of: branched.besidesOfValues[name] ?? [])
      return mask == 0 ? nil : (name, Identifier("plumb_former_\(position + 1)"), mask)
    }
  }

  /// The branches for whose changes each branch is worked out, with the column of driving rows that says so; without those
  /// that are worked out for all, since something other than measures rests on them.
  private var needs: [(beside: String, column: Identifier, mask: Int)] {
    let measures = Set(fact.measures)
    let others = branched.besidesOfValues.filter { !measures.contains($0.key) }.values
    let always = others.reduce(branched.besidesOfDay) { $0.union($1) }
    return branched.besides.enumerated().compactMap { position, beside in
      guard !always.contains(beside) else { return nil }
      let mask = self.measures.filter { $0.mask & 1 << position != 0 }.reduce(0) { $0 | $1.mask }
      return (beside, Identifier("plumb_needs_\(position + 1)"), mask)
    }
  }

  /// What driving rows are joined with, the affected keys and their current facts, and what they bear of it: the branches
  /// that have changed, which of them are needed, and the measures as they are.
  ///
  /// The columns have names of their own, so that they are none that the load could mean. That a branch is needed is a
  /// column, since the planner knows how many rows have it, and of a mask's bits it does not.
  ///
  /// - Parameters:
  ///   - keys: the expressions of the key.
  ///   - affected: the affected keys.
  func joined(keys: [SQL], affected: Identifier) -> (columns: SQL, joins: SQL) {
    let names = fact.key.indices.map { Identifier("plumb_key_\($0 + 1)") }
    let named = zip(fact.key, names).map { SQL("\(Identifier($0)) as \($1)") }
    let formers = measures.map { SQL("\(Identifier($0.name)) as \($0.former)") }
    let matches = zip(keys, names).map { SQL("\($0) = plumb_affected.\($1)") }
    let same = names.map { SQL("plumb_fact.\($0) = plumb_affected.\($0)") }
    let isKept = SQL("plumb_affected.\(Self.column) <> \(Self.mask(Self.all))")
    let mask: SQL =
      "case when plumb_fact.\(names[0]) is null then \(Self.mask(Self.all)) else plumb_affected.\(Self.column) end"
    var columns: [SQL] = ["\(mask) as \(Self.column)"]
    columns += needs.map { "\(mask) & \(Self.mask($0.mask)) <> 0 as \($0.column)" }
    columns += measures.map { "plumb_fact.\($0.former)" }
    return (
      columns: columns.map { ", \($0)" }.joined(separator: ""),
      joins: """
       join (
        select \(named.joined(separator: ", ")), \(Self.column) from \(affected)
      ) as plumb_affected on \(matches.joined(separator: " and "))
      left join (
        select \((named + formers).joined(separator: ", ")) from \(fact.identifier) where retired_run is null
      ) as plumb_fact on \((same + [isKept]).joined(separator: " and "))
      """
    )
  }

  /// Has all branches worked out for keys of several groups, of which the current fact may be another than the one that is
  /// taken now.
  ///
  /// - Parameters:
  ///   - driving: the table of driving rows.
  ///   - keys: the expressions of the key over groups.
  func widen(_ driving: Identifier, keys: [SQL]) -> SQL {
    let rows = SQL("\(driving) as \(Identifier(BranchedLoad.alias))")
    let key = keys.joined(separator: ", ")
    let places = keys.indices.map { SQL(unsafeSQL: String($0 + 1)) }.joined(separator: ", ")
    let assignments: [SQL] = ["\(Self.column) = \(Self.mask(Self.all))"] + needs.map { SQL("\($0.column) = true") }
    return """
      update \(rows) set \(assignments.joined(separator: ", ")) where (\(key)) in (
        select \(key) from \(rows) where plumb_place = 1 group by \(places) having count(*) > 1)
      """
  }

  /// ` where …`: the driving rows for which a branch is worked out; nil where it is for all.
  func restriction(to beside: String) -> SQL? {
    needs.first { $0.beside == beside }.map { " where plumb_driving.\($0.column)" }
  }

  /// The columns of driving rows that groups keep.
  var columnsOfGroups: [Identifier] { [Self.column] + measures.map(\.former) }

  /// The value of a measure where a branch has changed on which it rests, and else that of the current fact; nil for a
  /// measure that rests on none.
  ///
  /// Over a branch that was not worked out the value is not asked for: it might not even be one.
  func kept(_ value: SQL, of measure: String, as type: String) -> SQL? {
    guard let entry = measures.first(where: { $0.name == measure }) else { return nil }
    let groups = Identifier(BranchedLoad.alias)
    return """
      case when \(groups).\(Self.column) & \(Self.mask(entry.mask)) <> 0 then \(value) \
      else \(groups).\(entry.former)::\(unsafeSQL: type) end
      """
  }
}
