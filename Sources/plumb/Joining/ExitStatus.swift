/// What `plumb` tells the program that called it.
enum ExitStatus: Int32 {
  case done = 0
  /// A check failed, or the definitions have mistakes.
  case checkFailed = 1
  /// The user's input is wrong.
  case input = 64
  /// A service is missing.
  case unavailable = 69
  /// A defect in plumb.
  case defect = 70
}
