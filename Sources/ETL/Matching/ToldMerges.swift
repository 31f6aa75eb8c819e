internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The statements for merges that sources tell: who was merged into whom, in a table of edges from member to survivor.
///
/// Natural keys stand as JSON lists, so that one table holds those of any dimension and equal keys are equal values.
struct ToldMerges {
  let table: DimensionTable
  let context: RunContext
  /// The table with `member`, `survivor`, `rule` (null for merges) and `merge`, the place of what told it, from 1.
  let edges: Identifier
  /// The table with the chains that lead on from each member.
  let chains: Identifier

  private var merges: [DimensionDefinition.Merge] { table.definition.merges }

  /// Fills the table of edges.
  func gather() throws -> SQL {
    let queries = try merges.enumerated().map { position, merge in
      let member = columns(merge.member)
      let survivor = columns(merge.survivor)
      let present = (member + survivor).map { SQL("\($0) is not null") }.joined(separator: " and ")
      let body = try LoadQuery(load: merge.load, context: context).body(restrictedTo: present, includingDeleted: true)
      return SQL(
        """
        select jsonb_build_array(\(member.joined(separator: ", "))) as member, \
        jsonb_build_array(\(survivor.joined(separator: ", "))) as survivor, null::text as rule, \
        \(unsafeSQL: String(position + 1)) as merge \(body)
        """)
    }
    let none: SQL = "select null::jsonb as member, null::jsonb as survivor, null::text as rule, 0 as merge where false"
    return """
      create temporary table \(Identifier(edges.name)) on commit drop as
      select distinct on (member, survivor) * from (\((queries + [none]).joined(separator: " union all "))) as e
      order by member, survivor, merge
      """
  }

  /// Follows the edges from each member to where they end, or back to where they have been.
  var follow: SQL {
    """
    create temporary table \(Identifier(chains.name)) on commit drop as
    with recursive walk (member, survivor, path, is_circle) as (
      select e.member, e.survivor, array[e.member], e.survivor = e.member from \(edges) as e
      union all
      select w.member, e.survivor, w.path || e.member, e.survivor = any(w.path || e.member)
      from walk as w join \(edges) as e on e.member = w.survivor where not w.is_circle
    )
    select * from walk as w
    where w.is_circle or not exists (select 1 from \(edges) as e where e.member = w.survivor)
    """
  }

  /// Refuses merges into two members; the first holds.
  var rejectAmbiguous: SQL {
    """
    with ranked as (
      select e.ctid as place, row_number() over (partition by member order by merge, survivor) as rank, \
    first_value(survivor) over (partition by member order by merge, survivor) as first from \(edges) as e
    ), bad as (
      delete from \(edges) as e using ranked as r where e.ctid = r.place and r.rank > 1 returning e.*, r.first
    )
    \(rejects(reason: "format('merged into %s and into %s; the first was taken', meta.member_text(e.first), meta.member_text(e.survivor))"))
    """
  }

  /// Refuses merges that lead in a circle; their members stay as they are.
  var rejectCircles: SQL {
    """
    with bad as (
      delete from \(edges) as e using \(chains) as c where c.member = e.member and c.is_circle
      returning e.*, (select string_agg(meta.member_text(p), ' → ' order by n)
        from unnest(c.path || c.survivor) with ordinality as w (p, n)) as way
    )
    \(rejects(reason: "'merged in a circle: ' || e.way"))
    """
  }

  private func rejects(reason: SQL) -> SQL {
    func cases(_ text: (LoadDefinition.StagedTable) -> String) -> SQL {
      let branches = merges.enumerated().map { position, merge in
        SQL(" when \(unsafeSQL: String(position + 1)) then \(literal: text(merge.load.from))")
      }
      return "case e.merge\(branches.joined(separator: "")) end"
    }
    return """
      insert into meta.reject (run_id, source, table_name, target, key, reason, row)
      select \(.run(context.runID)), \(cases(\.source)), \(cases(\.table)), \(literal: table.definition.name), \
      meta.member_text(e.member), \(reason), jsonb_build_object('member', e.member, 'into', e.survivor) from bad as e
      """
  }

  private func columns(_ values: OrderedDictionary<String, String>) -> [SQL] {
    table.definition.naturalKey.map { name, type in
      "\(values[name].map { SQL.expression($0) } ?? "null")::\(unsafeSQL: type.sqlName)"
    }
  }
}
