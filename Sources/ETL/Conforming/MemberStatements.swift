internal import CubeModel
internal import Postgres
internal import StarSchema

/// The statements for a dimension whose sources know the present only: a changed member gets a version from the day of
/// the load.
struct MemberStatements {
  let table: DimensionTable
  let incoming: Identifier
  /// The table for the natural keys of members that get a new version.
  let moved: Identifier
  let runID: Int
  let loadDay: String

  private var fixed: [String] { table.attributes(.fixed) }
  private var overwritten: [String] { table.attributes(.overwrite) }
  private var versioned: [String] { table.attributes(.version) }
  private var matches: SQL { SQL.equal(table.naturalKey, "d", "m") }
  private var day: SQL { "\(literal: loadDay)::date" }

  /// Overwrites in every version what keeps no history; completes members that only facts knew.
  var overwrite: SQL {
    var assignments = overwritten.map { SQL("\(Identifier($0)) = m.\(Identifier($0))") }
    assignments += (fixed + versioned).map {
      SQL("\(Identifier($0)) = case when d.is_inferred then m.\(Identifier($0)) else d.\(Identifier($0)) end")
    }
    assignments += ["is_inferred = false", "changed_run = \(.run(runID))"]
    return """
      update \(table.identifier) as d set \(assignments.joined(separator: ", ")) from \(incoming) as m
      where \(matches) and (d.is_inferred\(orDiffers(overwritten)))
      """
  }

  /// Changes the versions that began on the day of the load itself: a day has one version.
  var changeToday: SQL {
    let assignments = versioned.map { SQL("\(Identifier($0)) = m.\(Identifier($0)), ") }.joined(separator: "")
    return """
      update \(table.identifier) as d set \(assignments)changed_run = \(.run(runID)) from \(incoming) as m
      where \(matches) and d.is_current and d.valid_from >= \(day) and (false\(orDiffers(versioned)))
      """
  }

  /// Notes the members that need a new version.
  var findMoved: SQL {
    """
    insert into \(moved) (\(SQL.names(table.naturalKey)), \(Identifier(DimensionTable.firstMovedDay)))
    select \(SQL.names(table.naturalKey, of: "d")), \(day) from \(table.identifier) as d join \(incoming) as m on \(matches)
    where d.is_current and (false\(orDiffers(versioned)))
    """
  }

  /// Adds the new versions.
  var addVersions: SQL {
    let described = SQL.names(table.naturalKey + overwritten + versioned + fixed)
    let values =
      "\(SQL.names(table.naturalKey + overwritten + versioned, of: "m"))"
      + fixed.map {
        SQL(", d.\(Identifier($0))")
      }.joined(separator: "")
    return """
      insert into \(table.identifier) (\(Identifier(table.key)), \(described), valid_from, loaded_run, changed_run)
      select \(nextKey(orderedBy: "m")), \(values), \(day), \(.run(runID)), \(.run(runID))
      from \(table.identifier) as d join \(incoming) as m on \(matches) join \(moved) as v on \(SQL.equal(table.naturalKey, "v", "m"))
      where d.is_current
      """
  }

  /// Ends the versions that the new ones follow.
  var closeVersions: SQL {
    """
    update \(table.identifier) as d set valid_to = \(day) - 1, is_current = false, changed_run = \(.run(runID))
    from \(moved) as m where \(matches) and d.is_current and d.valid_from < \(day)
    """
  }

  /// Adds the members that are new; their first version reaches back to the beginning.
  var addMembers: SQL {
    let columns = table.describingColumns.map(\.name)
    return """
      insert into \(table.identifier) (\(Identifier(table.key)), \(SQL.names(columns)), loaded_run, changed_run)
      select \(nextKey(orderedBy: "m")), \(SQL.names(columns, of: "m")), \(.run(runID)), \(.run(runID))
      from \(incoming) as m where not exists (select 1 from \(table.identifier) as d where \(matches))
      """
  }

  private func nextKey(orderedBy alias: String) -> SQL { table.nextKey(orderedBy: table.naturalKey, of: alias) }

  private func orDiffers(_ names: [String]) -> SQL {
    names.isEmpty ? "" : " or \(SQL.row(names, of: "d")) is distinct from \(SQL.row(names, of: "m"))"
  }
}

extension DimensionTable {
  /// The next surrogate keys, dense, in the order of some columns.
  ///
  /// Safe because one run at a time holds the lock.
  func nextKey(orderedBy columns: [String], of alias: String) -> SQL {
    """
    (select greatest(max(\(Identifier(key))), 0) from \(identifier)) \
    + row_number() over (order by \(SQL.names(columns, of: alias)))
    """
  }
}
