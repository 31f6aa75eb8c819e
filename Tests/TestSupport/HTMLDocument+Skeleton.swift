import Foundation
import Testing

extension HTMLDocument {
  /// A page without its style sheet and with the titles of its pictures alone: both have tests of their own.
  public static func skeleton(_ text: String) throws -> String {
    let start = try #require(text.range(of: "<style>"))
    let end = try #require(text.range(of: "</style>"))
    let body = String(text[..<start.upperBound] + text[end.lowerBound...])
    return body.replacing(/(?s)<svg xmlns.*?<title id="([^"]*)">([^<]*)<\/title>.*?<\/svg>/) { match in
      "[picture \(match.output.1): \(match.output.2)]"
    }
  }
}
