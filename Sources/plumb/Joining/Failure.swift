import ArgumentParser
import Foundation

/// A sentence for the user and the status to leave with; the user's mistakes and our defects are told apart here.
struct Failure: Error {
  let status: ExitStatus
  let sentence: String

  /// A failure that is the user's to mend.
  static func input(_ sentence: String) -> Failure {
    Failure(status: .input, sentence: sentence)
  }

  /// Ends the program with what an error means to the user.
  static func exit(with error: any Error) -> Never {
    if let failure = Failure(error) {
      FileHandle.standardError.write(Data((failure.sentence + "\n").utf8))
      Foundation.exit(failure.status.rawValue)
    }
    Plumb.exit(withError: error)
  }

  init(status: ExitStatus, sentence: String) {
    self.status = status
    self.sentence = sentence
  }

  /// What an error means; nil for those that the argument parser words itself.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure:
      self = failure
    case let error as any ToldToUsers:
      self.init(status: error.exitStatus, sentence: error.description)
    case is CancellationError:
      self.init(status: .checkFailed, sentence: "Stopped as asked; nothing of the unfinished work was kept.")
    case is ExitCode, is CleanExit, is ValidationError:
      return nil
    case _ where Plumb.exitCode(for: error) != .failure:
      return nil
    default:
      self.init(status: .defect, sentence: "This is a defect in plumb: \(type(of: error)): \(error)")
    }
  }
}
