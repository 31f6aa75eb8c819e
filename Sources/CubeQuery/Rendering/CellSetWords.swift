/// The words around an answer that are not data.
struct CellSetWords {
  private let beforeFirstRun: String
  private let run: (Int, String?) -> String
  private let leftOut: (Int) -> String
  private let nothing: (Int) -> String

  init(language: String) {
    switch language {
    case "zh":
      run = { run, asOf in "运行 \(run)" + (asOf.map { "，数据截至 \($0)" } ?? "") }
      beforeFirstRun = "尚无已完成的运行"
      leftOut = { "（另有 \($0) 行未显示；合计包含全部行）" }
      nothing = { "（轴 \($0) 上没有成员）" }
    default:
      run = { run, asOf in "run \(run)" + (asOf.map { ", as of \($0)" } ?? "") }
      beforeFirstRun = "no run has finished yet"
      leftOut = { "(\($0) more \($0 == 1 ? "row" : "rows") not shown; totals are over all rows)" }
      nothing = { "(nothing stands on axis \($0))" }
    }
  }

  /// What the answer rests on: `run 12, as of 2026-06-30T18:00:00Z`.
  func stamp(_ stamp: WarehouseStamp) -> String {
    stamp.run > 0 ? run(stamp.run, stamp.asOf) : beforeFirstRun
  }

  /// What is said of an answer without any place on an axis.
  func nothing(onAxis axis: Int) -> String { nothing(axis) }

  func rowsLeftOut(_ count: Int) -> String? {
    count > 0 ? leftOut(count) : nil
  }
}
