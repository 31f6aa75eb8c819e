import CubeModel
import Dashboards
import Foundation
import TestSupport
import Testing

@Suite("Pages in a browser", .serialized, .enabled(if: Chromium.program != nil, "needs Chromium"))
struct BrowserTests {
  @Test("nothing stands out of the page on a phone, a tablet or a desktop", arguments: [360, 768, 1280])
  func widths(width: Int) async throws {
    for page in try await ExecutivePageTests.built.value {
      let fit = try await Chromium.fit([page.file], width: width)
      #expect(fit.isWhole, "\(page.file.lastPathComponent): \(fit)")
    }
  }

  @Test("no column is cut off on A4")
  func paper() async throws {
    for page in try await ExecutivePageTests.built.value where page.run != nil {
      // 210 mm less the margins of 13 mm on each side, at 96 pixels an inch.
      let fit = try await Chromium.fit([page.file], width: 695, isPrinted: true)
      #expect(fit.isWhole, "\(page.file.lastPathComponent): \(fit)")
    }
  }
}
