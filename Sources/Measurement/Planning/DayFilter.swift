import CubeModel
import CubeQuery

/// The rows of a star by the role that dates them: how days and months become columns of the store.
struct DayFilter: Sendable, Hashable {
  let star: String
  let role: String
  let state: WarehouseState

  /// A request for the rows of a period, grouped by columns.
  func request(_ period: Period, by grouping: [CellColumn]) -> CellRequest {
    CellRequest(
      star: star, measures: [], grouping: grouping,
      ranges: [
        .init(
          column: .attribute(role: role, name: "day", version: .ofTheDay), lower: .date(period.first.description),
          upper: .date(period.last.description))
      ], state: state)
  }

  /// The column that holds a row's month as `Month.key`.
  var month: CellColumn { .attribute(role: role, name: "month", version: .ofTheDay) }
}
