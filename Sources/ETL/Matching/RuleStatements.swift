internal import CubeModel
internal import OrderedCollections
internal import Postgres

/// The statements by which members of several sources are found to be one.
///
/// A member matches at most one other, of a source that stands further up, and a source has at most one member in each
/// group: where a rule finds two of them, they are duplicates, and people must say which of them is meant.
struct RuleStatements {
  let table: DimensionTable
  let loads: [LoadDefinition]
  /// The members as the sources have them.
  let incoming: Identifier
  /// The table of edges from member to survivor.
  let edges: Identifier
  /// The table for one row a member: `member`, `origin` (its source's place), `root`, and what each rule compares.
  let candidates: Identifier
  let runID: Int

  private var rules: [DimensionDefinition.MatchRule] { table.definition.matchRules }
  private var dimension: SQL { "\(literal: table.definition.name)" }

  /// The sources, in the order of the loads.
  private var sources: [String] { Array(OrderedSet(loads.map(\.from.source))) }

  /// Takes over the matches of former runs whose members are there and whose rules still stand.
  var keepFormer: SQL {
    let names = rules.map(\.name)
    return """
      insert into \(edges) (member, survivor, rule, merge)
      select m.member, m.survivor, m.rule, 0 from meta.match as m
      where m.dimension = \(dimension) and m.ended_run is null and m.undone_at is null and m.rule = any(\(names))
      and exists (select 1 from \(incoming) as t where \(member(of: "t")) = m.member)
      and (exists (select 1 from \(incoming) as t where \(member(of: "t")) = m.survivor)
        or exists (select 1 from \(edges) as e where e.member = m.survivor))
      and not exists (select 1 from \(edges) as e where e.member = m.member)
      """
  }

  /// Makes the table of members that rules look at: those that no source has merged into others.
  var makeCandidates: SQL {
    let origins = loads.enumerated().map { position, load in
      let origin = (sources.firstIndex(of: load.from.source) ?? 0) + 1
      return SQL(" when \(unsafeSQL: String(position + 1)) then \(unsafeSQL: String(origin))")
    }
    let values = rules.enumerated().map { position, rule in
      let parts = compared(by: rule)
      let present = parts.map { SQL("\($0) is not null") }.joined(separator: " and ")
      return SQL(
        """
        case when \(present) then jsonb_build_array(\(parts.joined(separator: ", "))) end as \(Self.value(position))
        """)
    }
    let key = SQL.names(table.naturalKey, of: "t")
    return """
      create temporary table \(Identifier(candidates.name)) on commit drop as
      select c.*, c.member as root from (
        select distinct on (\(key)) \(member(of: "t")) as member, \
      case t.plumb_load\(origins.joined(separator: "")) end as origin, \(values.joined(separator: ", "))
        from \(incoming) as t order by \(key), t.plumb_effective desc nulls last
      ) as c
      where not exists (select 1 from \(edges) as e where e.member = c.member and e.rule is null)
      """
  }

  /// Says of each member to which its chain leads.
  func assignRoots(chains: Identifier) -> SQL {
    "update \(candidates) as c set root = w.survivor from \(chains) as w where w.member = c.member"
  }

  /// Notes the members of one source that a rule takes for one.
  func noteDuplicates(ofRule position: Int) -> SQL {
    let value = Self.value(position)
    return """
      insert into meta.duplicate (dimension, rule, source, members, run_id)
      select \(dimension), \(literal: rules[position].name), (\(sources)::text[])[c.origin], \
      jsonb_agg(c.member order by c.member), \(.run(runID))
      from \(candidates) as c where c.\(value) is not null group by c.\(value), c.origin having count(*) > 1
      on conflict do nothing
      """
  }

  /// Finds matches by a rule and notes those that would bring two members of a source together.
  ///
  /// - Returns: a statement that adds the matches to the edges; it is to be run until it adds none.
  func match(byRule position: Int) -> SQL {
    let value = Self.value(position)
    let rule = rules[position].name
    return """
      with single as (
        select c.\(value) as value, c.origin, min(c.member::text)::jsonb as member from \(candidates) as c
        where c.\(value) is not null group by c.\(value), c.origin having count(*) = 1
      ), anchor as (
        select distinct on (s.value) s.value, s.origin, s.member, c.root from single as s
        join \(candidates) as c on c.member = s.member order by s.value, s.origin
      ), proposed as (
        select s.member, s.origin, a.member as survivor, a.root from single as s join anchor as a on a.value = s.value
        where s.origin > a.origin and not exists (select 1 from \(edges) as e where e.member = s.member)
        and not exists (
          select 1 from meta.match as u where u.dimension = \(dimension) and u.undone_at is not null
          and (u.member = s.member and exists (
              select 1 from \(candidates) as c where c.member = u.survivor and c.root = a.root)
            or u.survivor = s.member and exists (
              select 1 from \(candidates) as c where c.member = u.member and c.root = a.root)))
      ), judged as (
        select p.*, row_number() over (partition by p.root, p.origin order by p.member) as rank, other.member as other
        from proposed as p left join lateral (
          select c.member from \(candidates) as c
          where c.root = p.root and c.origin = p.origin and c.member <> p.member order by c.member limit 1
        ) as other on true
      ), noted as (
        insert into meta.duplicate (dimension, rule, source, members, run_id)
        select \(dimension), \(literal: rule), (\(sources)::text[])[j.origin], \
      jsonb_build_array(j.other, j.member), \(.run(runID))
        from judged as j where j.other is not null
        on conflict do nothing
      ), taken as (
        select * from judged as j where j.other is null and j.rank = 1
      ), placed as (
        update \(candidates) as c set root = t.root from taken as t where c.root = t.member
      )
      insert into \(edges) (member, survivor, rule, merge) select member, survivor, \(literal: rule), 0 from taken
      """
  }

  /// Fills what the survivors' sources do not know from the members that matched them, sources in their order.
  func fillGaps(united: Identifier) -> SQL? {
    let names = table.definition.attributes.keys
    guard !names.isEmpty, !rules.isEmpty else { return nil }
    let known = names.map {
      SQL(
        "(array_agg(o.\(Identifier($0)) order by o.plumb_load) filter (where o.\(Identifier($0)) is not null))[1] as \(Identifier($0))"
      )
    }
    let assignments = names.map { SQL("\(Identifier($0)) = coalesce(t.\(Identifier($0)), k.\(Identifier($0)))") }
    return """
      update \(incoming) as t set \(assignments.joined(separator: ", ")) from (
        select u.root, \(known.joined(separator: ", ")) from \(united) as u
        join \(incoming) as o on \(member(of: "o")) = u.member where u.rule is not null group by u.root
      ) as k where \(member(of: "t")) = k.root
      """
  }

  /// The natural key of a row as a list.
  func member(of alias: String) -> SQL { "jsonb_build_array(\(SQL.names(table.naturalKey, of: alias)))" }

  private func compared(by rule: DimensionDefinition.MatchRule) -> [SQL] {
    rule.exact.map { "t.\(Identifier($0))" } + rule.names.map { "meta.plain_name(t.\(Identifier($0)))" }
      + rule.domains.map { "meta.plain_domain(t.\(Identifier($0)))" }
  }

  private static func value(_ position: Int) -> Identifier { Identifier("value_\(position + 1)") }
}
