import Foundation
import Synchronization
import Testing

@testable import ETL

@Suite("Handing over what was read") struct HandoverTests {
  @Test("all that readers leave comes once, and never do more work than there are places", arguments: 1...4)
  func all(limit: Int) {
    let handover = Handover<Int>(limit: limit)
    let gate = Gate(opensAt: 0)
    let readers = DispatchGroup()
    for reader in 0..<5 {
      readers.enter()
      Thread {
        for item in 0..<20 {
          handover.enter()
          gate.enter()
          Thread.sleep(forTimeInterval: 0.000_1)
          gate.leave()
          handover.leave(reader * 20 + item)
        }
        readers.leave()
      }.start()
    }
    var items: [Int] = []
    while items.count < 100 {
      let arrived = handover.wait()
      gate.enter()
      items += arrived
      Thread.sleep(forTimeInterval: 0.000_1)
      gate.leave()
    }
    readers.wait()
    #expect(items.sorted() == Array(0..<100))
    #expect(gate.most <= limit)
  }

  @Test("the run works on what has come before another reader gets the place")
  func first() {
    let handover = Handover<String>(limit: 2)
    let entered = Mutex<[String]>([])
    let (hasEntered, mayLeave, isDone) = (
      DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)
    )
    let readers = DispatchGroup()
    func read(_ name: String, until semaphore: DispatchSemaphore) {
      readers.enter()
      Thread {
        handover.enter()
        entered.withLock { $0.append(name) }
        hasEntered.signal()
        semaphore.wait()
        handover.leave(name)
        readers.leave()
      }.start()
    }
    read("slow", until: isDone)
    hasEntered.wait()
    read("quick", until: mayLeave)
    mayLeave.signal()
    // The quick one gets the place of the run, which waits for it, and leaves it.
    #expect(handover.wait() == ["quick"])
    read("next", until: mayLeave)
    Thread.sleep(forTimeInterval: 0.05)
    #expect(entered.withLock { $0 } == ["slow", "quick"])
    mayLeave.signal()
    #expect(handover.wait() == ["next"])
    isDone.signal()
    #expect(handover.wait() == ["slow"])
    readers.wait()
  }
}
