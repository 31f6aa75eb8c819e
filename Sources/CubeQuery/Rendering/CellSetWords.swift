/// The words around an answer that are not data.
struct CellSetWords {
  /// The name of a member that stands for all where a hierarchy has none.
  let total: String
  private let run: (Int, String?) -> String
  private let nothing: (Int) -> String

  init(language: String) {
    switch language {
    case "zh":
      run = { run, asOf in "运行 \(run)" + (asOf.map { "，数据截至 \($0)" } ?? "") }
      total = "合计"
      nothing = { "（轴 \($0) 上没有成员）" }
    default:
      run = { run, asOf in "run \(run)" + (asOf.map { ", as of \($0)" } ?? "") }
      total = "Total"
      nothing = { "(nothing stands on axis \($0))" }
    }
  }

  /// What the answer rests on: `run 12, as of 2026-06-30T18:00:00Z`.
  func stamp(_ stamp: WarehouseStamp) -> String {
    run(stamp.run, stamp.asOf)
  }

  /// What is said of an answer without any place on an axis.
  func nothing(onAxis axis: Int) -> String { nothing(axis) }
}
