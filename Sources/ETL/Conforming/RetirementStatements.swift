internal import Postgres

/// The statements for members that come and go as a whole.
///
/// A member that no source has any more keeps its versions, since facts point to them; it says since which run it is gone.
struct RetirementStatements {
  let table: DimensionTable
  let incoming: Identifier
  /// The table of the natural keys that were looked at; nil for all.
  let affected: Identifier?
  let runID: Int

  private var isThere: SQL {
    "exists (select 1 from \(incoming) as m where \(SQL.equal(table.naturalKey, "d", "m")))"
  }

  private var scope: SQL {
    affected.map {
      " and (\(SQL.names(table.naturalKey, of: "d"))) in (select \(SQL.names(table.naturalKey)) from \($0))"
    } ?? ""
  }

  /// Retires the members that are gone; those that only facts know were never there.
  var retire: SQL {
    """
    update \(table.identifier) as d set gone_run = \(.run(runID)), changed_run = \(.run(runID))
    where d.gone_run is null and not d.is_inferred and d.\(Identifier(table.key)) > 0 and not \(isThere)\(scope)
    """
  }

  /// Takes back the retirement of members that are there again.
  var revive: SQL {
    """
    update \(table.identifier) as d set gone_run = null, changed_run = \(.run(runID))
    where d.gone_run is not null and \(isThere)
    """
  }
}
