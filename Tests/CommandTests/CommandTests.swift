import Testing
@testable import LingpaoCommands
