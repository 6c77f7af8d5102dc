import Ranking
import Testing

@Suite struct KernelTests {}
