-- Shared by the scripts beside it. The world (addresses, cookies, numbers) is written by the benchmark before it starts wrk:
-- wrk -s SCRIPT.lua URL -- WORLD.lua RESULT.json
local common = {}

function common.world(args)
  return dofile(args[1])
end

-- What wrk found out, as one line of JSON; latencies in microseconds.
function common.result(file, summary, latency, more)
  local errors = summary.errors
  local out = assert(io.open(file, "w"))
  out:write(string.format(
    '{"requests":%d,"microseconds":%d,"p50":%d,"p99":%d,"refused":%d,"socketErrors":%d%s}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write + errors.timeout, more or ""))
  out:close()
end

-- The next of a list, a different start for each thread.
function common.cycle(list, start)
  local at = start % #list
  return function()
    at = at % #list + 1
    return list[at]
  end
end

return common
