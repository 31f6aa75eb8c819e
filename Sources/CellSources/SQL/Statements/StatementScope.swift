internal import CubeModel
internal import CubeQuery
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// What requests must share to be answered by one statement.
struct StatementScope: Hashable {
  let star: String
  let state: WarehouseState
  let restrictions: [CellRequest.Restriction]
  let alternatives: [[CellRequest.Restriction]]
  let ranges: [CellRequest.Range]
  /// The ancestors by which facts are grouped: these make several rows of one fact.
  let ancestors: Set<CellColumn>

  init(_ request: CellRequest) {
    star = request.star
    state = request.state
    restrictions = request.restrictions
    alternatives = request.alternatives
    ranges = request.ranges
    ancestors = Set(request.grouping.filter { if case .ancestor = $0 { true } else { false } })
  }
}

extension StatementScope {
  /// `grouping()` of PostgreSQL tells at most so many columns apart.
  fileprivate static let mostColumns = 31

  /// What a request's groups and distinct counts rest on.
  fileprivate struct Needs {
    var columns: Set<CellColumn> = []
    /// The columns of the facts on which they depend.
    var factKeys: Set<SQL> = []
    /// The rows of dimensions by which they group, with the joins that these need.
    var relations: [Relation: Set<ExistingJoin>] = [:]

    struct Relation: Hashable {
      let identity: DimensionRows.Identity
      let factKey: String
    }

    init(of request: CellRequest, facts: FactRows) throws {
      columns = Set(request.grouping)
      for column in request.grouping {
        switch try FactColumn(column, of: facts).own {
        case .fact(_, let expression, _): factKeys.insert(expression)
        case .dimension(let rows, let factKey, let name, _):
          factKeys.insert(facts.table.column(factKey))
          relations[Relation(identity: rows.identity, factKey: factKey), default: []]
            .formUnion(rows.dimension.joins(neededBy: [name]))
        case .ancestor: break
        }
      }
      for measure in request.measures where measure.aggregate == .distinctCount {
        guard let name = measure.column else { continue }
        let isRole = facts.star.roles[name] != nil
        factKeys.insert(
          isRole
            ? facts.table.column(facts.keyName(ofRole: name)) : try facts.column(name, orRole: true).expression)
      }
    }

    /// The needs of both; nil where over a dimension's rows they need other joins, since a missing row must take only
    /// those facts from a request that it asks for.
    func joined(with other: Needs) -> Needs? {
      guard other.relations.allSatisfy({ relations[$0] ?? $1 == $1 }) else { return nil }
      var both = self
      both.columns.formUnion(other.columns)
      both.factKeys.formUnion(other.factKeys)
      both.relations.merge(other.relations) { $1 }
      return both.columns.count + both.relations.count <= mostColumns ? both : nil
    }
  }

  /// Requests that are answered together, by their positions among all.
  struct Bundle {
    let scope: StatementScope
    private(set) var positions: [Int]
    private var needs: Needs

    fileprivate init(_ scope: StatementScope, _ position: Int, _ needs: Needs) {
      self.scope = scope
      positions = [position]
      self.needs = needs
    }

    /// Takes a request in, unless that would cost more than a statement of its own: then the facts could no longer be
    /// summed up by few keys.
    fileprivate mutating func take(
      _ position: Int, _ needs: Needs, facts: FactRows, estimates: Estimates
    ) -> Bool {
      guard let both = self.needs.joined(with: needs),
        both.factKeys.count == max(self.needs.factKeys.count, needs.factKeys.count)
          || estimates.isSmallOrUnknown(facts) || estimates.isWorthwhile(summing: facts, by: both.factKeys)
      else { return false }
      positions.append(position)
      self.needs = both
      return true
    }
  }

  /// The fewest bundles that are answered fast.
  ///
  /// - Throws: `CellSourceError` for what the model does not have.
  static func bundles(of requests: [CellRequest], model: Model, estimates: Estimates) throws -> [Bundle] {
    var scopes: [StatementScope] = []
    var bundles: [StatementScope: [Bundle]] = [:]
    for (position, request) in requests.enumerated() {
      let scope = StatementScope(request)
      if bundles[scope] == nil { scopes.append(scope) }
      let facts = try FactRows(star: request.star, model: model)
      let needs = try Needs(of: request, facts: facts)
      let isTaken = (bundles[scope] ?? []).indices.contains { index in
        bundles[scope]?[index].take(position, needs, facts: facts, estimates: estimates) == true
      }
      if !isTaken { bundles[scope, default: []].append(Bundle(scope, position, needs)) }
    }
    return scopes.flatMap { bundles[$0] ?? [] }
  }
}
