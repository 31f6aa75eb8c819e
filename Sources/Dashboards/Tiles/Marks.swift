import Measurement

extension CardView.Mark {
  /// The mark of a verdict.
  init(_ verdict: Verdict, _ words: Words) {
    let word = words.word(for: verdict)
    switch verdict {
    case .improved: self.init(icon: "check", tone: "good", word: word)
    case .worsened: self.init(icon: "cross", tone: "bad", word: word)
    case .noDetectableChange: self.init(icon: "wave", tone: "flat", word: word)
    case .cannotTell: self.init(icon: "question", tone: "flat", word: word)
    }
  }

  /// The mark of a status.
  init(_ status: TargetStatus, _ words: Words) {
    let word = words.word(for: status)
    switch status {
    case .onTrack: self.init(icon: "circle", tone: "good", word: word)
    case .atRisk: self.init(icon: "triangle", tone: "warn", word: word)
    case .offTrack: self.init(icon: "square", tone: "bad", word: word)
    case .tooLittleData: self.init(icon: "ring", tone: "flat", word: word)
    }
  }
}
