-- Requests for wrk: the addresses of a file, one after the other from a seeded place; with TAGS, each with the tag
-- that stands behind its address (separated by a tab), so that an unchanged answer is a 304.
local requests = {}
local threads = 0

function setup(thread)
   threads = threads + 1
   thread:set("place", threads * 1009)
end

function init(args)
   for line in io.lines(args[1]) do
      local address, tag = line:match("^(%S+)\t?(.*)$")
      local headers = { ["Accept"] = "application/json" }
      if tag ~= "" then headers["If-None-Match"] = tag end
      requests[#requests + 1] = wrk.format("GET", address, headers)
   end
end

function request()
   place = place % #requests + 1
   return requests[place]
end

function done(summary, latency, _)
   local bad = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status +
      summary.errors.timeout
   io.write(string.format("%.0f requests/s, p50 %.2f ms, p99 %.2f ms, %d failed\n",
      summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, bad))
end
