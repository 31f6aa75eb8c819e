import Measurement

extension Words {
  /// How many KPIs have which verdict, in a sentence that leaves out those that none has.
  ///
  /// - Parameter counts: for each verdict its number, in the order of the sentence; not all zero.
  func sentence(on counts: [(verdict: Verdict, count: Int)]) -> String {
    let all = counts.reduce(0) { $0 + $1.count }
    let present = counts.filter { $0.count > 0 }
    let parts = present.enumerated().map { index, entry in
      let pattern =
        all == 1 ? summarySentences.only : index == 0 ? summarySentences.first : summarySentences.further
      return fill(
        pattern,
        [
          "count": count(entry.count), "all": count(all),
          "fact": summarySentences.fact(of: entry.verdict).words(for: entry.count),
        ])
    }
    return fill(summarySentences.verdicts, ["list": list(parts)])
  }

  /// How many targets are on track, in a sentence.
  func sentence(onTargets count: Int, of all: Int) -> String {
    guard all != 1 else { return count == 1 ? summarySentences.onlyTarget : summarySentences.onlyTargetMissed }
    let pattern = count == 0 ? summarySentences.noTarget : summarySentences.targets.words(for: count)
    return fill(pattern, ["count": self.count(count), "all": self.count(all)])
  }

  private func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: summarySentences.separator) + summarySentences.lastSeparator + last
  }
}

extension SummaryWords {
  fileprivate func fact(of verdict: Verdict) -> CountedWords {
    switch verdict {
    case .improved: improved
    case .worsened: worsened
    case .noDetectableChange: noDetectableChange
    case .cannotTell: cannotTell
    }
  }
}
