import Measurement

/// The words of a list of readings that are not data, in one language.
struct KPIWords {
  /// The heads: the KPI, the member, the value, n, its interval, the baseline, the change, its interval, the verdict, the
  /// target, the status.
  let heads: [String]
  /// What stands for all members.
  let all: String
  /// What follows a difference of two shares.
  let points: String
  /// A change of a total, `{change}`, told by month.
  private let perMonth: String
  private let verdicts: (improved: String, worsened: String, unchanged: String, cannotTell: String)
  private let reasons: [String]
  private let statuses: (onTrack: String, atRisk: String, offTrack: String, tooLittleData: String)
  /// What the list rests on, behind the period and the run.
  private let note: String

  /// English words, or those of a language that has its own here.
  init(language: String) { self = language == "zh" ? .chinese : .english }

  private init(
    heads: [String], all: String, points: String, perMonth: String,
    verdicts: (improved: String, worsened: String, unchanged: String, cannotTell: String), reasons: [String],
    statuses: (onTrack: String, atRisk: String, offTrack: String, tooLittleData: String), note: String
  ) {
    self.heads = heads
    self.all = all
    self.points = points
    self.perMonth = perMonth
    self.verdicts = verdicts
    self.reasons = reasons
    self.statuses = statuses
    self.note = note
  }

  /// English words.
  static let english = KPIWords(
    heads: [
      "KPI", "member", "value", "n", "interval", "baseline", "change", "change's interval", "verdict", "target",
      "status",
    ],
    all: "all", points: " pp", perMonth: "{change} a month",
    verdicts: ("improved", "worsened", "no detectable change", "cannot tell: {reason}"),
    reasons: [
      "no data", "no data in the baseline period", "too few observations",
      "too few observations in the baseline period", "too few whole months", "the periods overlap", "no variation",
    ],
    statuses: ("on track", "at risk", "off track", "too little data"),
    note: """
      {period}, run {run}. "Change" is since the baseline period, of totals per month, and no proof of what caused it; \
      brackets hold 95 % intervals. KPIs asked together are judged as a family, so that a change which is just outside \
      its interval may not count.
      """)

  private static let chinese = KPIWords(
    heads: ["指标", "成员", "数值", "n", "区间", "基准期", "变化", "变化的区间", "判断", "目标", "状态"],
    all: "全部", points: " 个百分点", perMonth: "每月 {change}",
    verdicts: ("改善", "恶化", "未检测到变化", "无法判断：{reason}"),
    reasons: ["无数据", "基准期无数据", "观测值过少", "基准期观测值过少", "完整月份过少", "两个期间重叠", "观测值没有差异"],
    statuses: ("进展正常", "有风险", "偏离目标", "数据不足"),
    note: "{period}，第 {run} 次运行。“变化”为与基准期相比的变化，合计按月计算，不能证明因果；方括号内为 95% 区间。一并查询的指标合并判断，略超出区间的变化未必算数。")

  func monthly(_ change: String) -> String { perMonth.replacing("{change}", with: change) }

  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .improved: verdicts.improved
    case .worsened: verdicts.worsened
    case .noDetectableChange: verdicts.unchanged
    case .cannotTell(let reason): verdicts.cannotTell.replacing("{reason}", with: self.reason(reason))
    }
  }

  private func reason(_ reason: Verdict.Reason) -> String {
    switch reason {
    case .noData: reasons[0]
    case .noDataThen: reasons[1]
    case .tooFewNow: reasons[2]
    case .tooFewThen: reasons[3]
    case .tooFewMonths: reasons[4]
    case .overlappingPeriods: reasons[5]
    case .noVariation: reasons[6]
    }
  }

  func status(_ status: TargetStatus) -> String {
    switch status {
    case .onTrack: statuses.onTrack
    case .atRisk: statuses.atRisk
    case .offTrack: statuses.offTrack
    case .tooLittleData: statuses.tooLittleData
    }
  }

  func note(period: String, run: Int) -> String {
    note.replacing("{period}", with: period).replacing("{run}", with: String(run))
  }
}
