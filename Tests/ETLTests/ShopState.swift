import CubeModel
import ETL
import OrderedCollections
import Postgres

/// What the changing shop's warehouse holds now: facts by star and key, members by dimension and natural key.
///
/// Of members whose sources know the present only, the versions are left out: they rest on the days of the loads.
struct ShopState {
  let rows: [String: String]

  init(of bench: Bench) async throws {
    let queries =
      Self.dimensions
      + bench.model.stars.values.map { star -> String in
        let roles = ChangingShop.roles[star.name] ?? []
        let values =
          Array(star.measureColumns.keys).map { "'\($0)', f.\($0)" } + ["'happened', f.happened_key"]
          + roles.map { "'\($0.role)', \(Self.member($0.dimension, "d_\($0.role)"))" }
        let joins = roles.map {
          "left join star.dim_\($0.dimension) as d_\($0.role) on d_\($0.role).\($0.dimension)_key = f.\($0.role)_key"
        }
        return """
          select concat_ws(' ', 'star \(star.name)', \(star.key.keys.map { "f.\($0)" }.joined(separator: ", "))) as name,
            jsonb_build_object(\(values.joined(separator: ", "))) as value
          from star.fact_\(star.name) as f \(joins.joined(separator: " ")) where f.retired_run is null
          """
      }
    rows = Dictionary(
      try await bench.table(queries.joined(separator: " union all ")).rows.map { ($0[0] ?? "", $0[1] ?? "") }
    ) { first, second in "\(first) and \(second)" }
  }

  /// What differs, named; the first few.
  func differences(from other: ShopState) -> [String] {
    Set(rows.keys).union(other.rows.keys).sorted().filter { rows[$0] != other.rows[$0] }.prefix(6).map {
      "\($0): \(rows[$0] ?? "none") rather than \(other.rows[$0] ?? "none")"
    }
  }

  /// The facts that stand on another version of their member than that of their day.
  static func misplaced(in bench: Bench) async throws -> [String] {
    let queries = bench.model.stars.values.flatMap { star -> [String] in
      (ChangingShop.roles[star.name] ?? []).filter { ["customer", "client", "guest"].contains($0.dimension) }.map {
        """
        select concat_ws(' ', 'star \(star.name)', \(star.key.keys.map { "f.\($0)" }.joined(separator: ", ")),
          'role \($0.role) on version', d.valid_from, d.valid_to, 'on', o.day)
        from star.fact_\(star.name) as f join star.dim_\($0.dimension) as d on d.\($0.dimension)_key = f.\($0.role)_key
        left join star.dim_date as o on o.date_key = f.happened_key
        where f.retired_run is null and d.\($0.dimension)_key > 0
        and not (o.day between d.valid_from and d.valid_to or o.day is null and d.is_current)
        """
      }
    }
    return try await bench.table(queries.joined(separator: " union all ")).rows.map { $0[0] ?? "" }
  }

  /// The facts as a run knew them, as one number a star.
  static func known(atRun run: Int, in bench: Bench) async throws -> DrawnTable {
    try await bench.table(
      bench.model.stars.keys.map {
        """
        select '\($0)' as star, count(*), md5(string_agg(t.fact, ' ' order by t.fact)) as facts
        from (select (to_jsonb(f) - 'retired_run')::text as fact from star.fact_\($0) as f
          where f.loaded_run <= \(run) and (f.retired_run is null or f.retired_run > \(run))) as t
        """
      }.joined(separator: " union all "))
  }

  /// A member by its natural key; where its source tells its history, by what the version says and from when.
  ///
  /// A member that is gone is to a first load one that only facts know.
  private static func member(_ dimension: String, _ alias: String) -> String {
    let told = "case when not \(alias).is_inferred and \(alias).gone_run is null then"
    return switch dimension {
    case "customer":
      """
      jsonb_build_array(\(alias).customer_id, \(told)
        jsonb_build_array(\(alias).name, \(alias).country, \(alias).tier, \(alias).valid_from) end)
      """
    case "product": "jsonb_build_array(\(alias).product_id, \(told) \(alias).line end, \(told) \(alias).factor end)"
    case "client": "\(alias).client_id"
    case "guest": "\(alias).guest_id"
    default: "\(alias).\(dimension)"
    }
  }

  private static let dimensions = [
    ("customer", "customer_id, valid_from", "name, country, tier, valid_to, is_current", ""),
    ("client", "client_id", "name, tier", "and is_current"), ("guest", "guest_id", "name, tier", "and is_current"),
    ("product", "product_id", "line, factor", ""), ("line", "line", "line", ""), ("area", "area", "size", ""),
  ].map { name, key, attributes, condition in
    """
    select concat_ws(' ', 'dimension \(name)', \(key)) as name, jsonb_build_array(\(attributes)) as value
    from star.dim_\(name) as d where \(name)_key > 0 and not is_inferred and gone_run is null \
    \(["customer", "client", "guest"].contains(name) ? "and valid_to >= valid_from" : "") \(condition)
    """
  }
}
