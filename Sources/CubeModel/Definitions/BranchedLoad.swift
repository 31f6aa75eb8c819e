internal import OrderedCollections

/// A load of tables beside each other whose aggregates are each worked out over the rows of one of these, and put
/// together by group: what stays to be said are the aggregates, and the load's values over groups.
public struct BranchedLoad: Sendable, Hashable {
  /// An aggregate over the rows of one of the tables beside each other.
  public struct Aggregate: Sendable, Hashable {
    /// The call, as it is written.
    public var text: String
    /// The alias of the table beside others over whose rows it goes.
    public var beside: String
    /// Whether it is zero over no rows, rather than null.
    public var counts: Bool
  }

  /// The alias of the groups.
  public static let alias = "plumb_groups"

  /// The aggregates, each once.
  public private(set) var aggregates: [Aggregate] = []
  /// The load with its values and its day over columns of the groups.
  public private(set) var load: LoadDefinition
  /// The tables beside each other over whose rows aggregates of a value go, by the value's name; none without aggregates.
  public private(set) var besidesOfValues: [String: Set<String>] = [:]
  /// Those of the day.
  public private(set) var besidesOfDay: Set<String> = []

  /// The column of a group that has one of ``LoadDefinition/groupBy``, counted from 0.
  public static func group(_ position: Int) -> String { "plumb_group_\(position + 1)" }

  /// The column of a group that has one of ``aggregates``, counted from 0.
  public static func aggregate(_ position: Int) -> String { "plumb_aggregate_\(position + 1)" }

  /// The tables beside each other that aggregates go over, each once.
  public var besides: [String] { Array(OrderedSet(aggregates.map(\.beside))) }

  /// Takes a load apart; nil where not everything says clearly that the groups come out the same.
  ///
  /// - Parameters:
  ///   - load: the load.
  ///   - anchors: the table beside others on which each of them, and each that is joined to one of them, hangs; by alias.
  ///   - tables: the columns of the load's tables by alias.
  public init?(_ load: LoadDefinition, anchors: [String: String], tables: [(alias: String, columns: [String])]) {
    self.load = load
    guard load.keepsGroups(anchors: anchors, tables: tables) else { return nil }
    let groups = load.groupBy.compactMap(SQLText.init)
    guard groups.count == load.groupBy.count else { return nil }
    var texts: [[String]: Int] = [:]
    func overGroups(_ value: String) -> (text: String, besides: Set<String>)? {
      guard let text = SQLText(value), let calls = AggregateCall.all(in: text) else { return nil }
      var pieces: [(range: Range<Int>, words: String)] = []
      var besides: Set<String> = []
      for call in calls {
        let words = text.tokens[call.range].map { "\($0.kind) \($0.text)" }
        if texts[words] == nil {
          guard let aggregate = Self.aggregate(call, of: text, in: load, anchors, tables) else { return nil }
          texts[words] = aggregates.count
          aggregates.append(aggregate)
        }
        let place = texts[words] ?? 0
        besides.insert(aggregates[place].beside)
        pieces.append((call.range, "\(Self.alias).\(Self.aggregate(place))"))
      }
      pieces += text.occurrences(of: groups, outside: calls.map(\.range)).map {
        ($0.range, "\(Self.alias).\(Self.group($0.position))")
      }
      let rest = text.replacing(pieces.sorted { $0.range.lowerBound < $1.range.lowerBound })
      return load.isKnown(ofEachGroup: rest, tables) ? (rest, besides) : nil
    }
    for (name, value) in load.values {
      guard let value = overGroups(value) else { return nil }
      self.load.values[name] = value.text
      besidesOfValues[name] = value.besides
    }
    if let day = load.day {
      guard let day = overGroups(day) else { return nil }
      self.load.day = day.text
      besidesOfDay = day.besides
    }
    if aggregates.isEmpty { return nil }
  }

  /// The aggregate of a call, if it goes over the rows of one table beside others and passes over those of the rest.
  private static func aggregate(
    _ call: AggregateCall, of text: SQLText, in load: LoadDefinition, _ anchors: [String: String],
    _ tables: [(alias: String, columns: [String])]
  ) -> Aggregate? {
    let words = text.text(of: call.range)
    guard let read = load.aliases(in: words, of: tables) else { return nil }
    let besides = Set(read.compactMap { anchors[$0] })
    guard besides.count == 1, let beside = besides.first else { return nil }
    let aliases = Set(anchors.filter { $0.value == beside }.keys)
    guard call.passesOver(rowsWithout: aliases, in: text) else { return nil }
    return Aggregate(text: words, beside: beside, counts: call.name == "count")
  }
}
