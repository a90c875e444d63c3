-- One complaint after the other, from creation to closure, on a connection of its own: wrk runs it with one connection a thread.
local ffi = require("ffi")
ffi.cdef("typedef struct { long s; long us; } moment; int gettimeofday(moment *at, void *zone);")
local here = debug.getinfo(1, "S").source:match("@(.*/)")
local common = dofile(here .. "common.lua")
local world, handler, liaison, number, referral, began
local step, life = 1, 0
times, broken = "", 0

local function now()
  local at = ffi.new("moment")
  ffi.C.gettimeofday(at, nil)
  return tonumber(at.s) * 1000000 + tonumber(at.us)
end

local function post(path, body, as)
  return wrk.format("POST", "/api/v1" .. path, as or handler, body)
end

local steps = {
  function() -- create
    life, began = life + 1, now()
    return post("/public/complaints",
      string.format('{"narrative":"买的电热水壶第一天就漏水，这是第%d次说。","wishedRemedy":"换一个新的","contact":{"name":"林女士","phone":"137%08d"}}',
        life, math.random(0, 99999999)))
  end,
  function() -- accept
    return post("/complaints/" .. number .. "/acceptance", '{"replyBy":"' .. world.replyBy .. '"}')
  end,
  function() -- refer
    return post("/complaints/" .. number .. "/referrals", '{"department":"bench-1","request":"请核实发货记录，今天内反馈。"}')
  end,
  function() -- answer
    return post("/referrals/" .. referral .. "/answer", '{"answer":"已核实：包装破损，属我方责任。"}', liaison)
  end,
  function() -- offer
    return post("/complaints/" .. number .. "/decision",
      '{"decision":"我们给您换一个新的。","reasons":"运输途中损坏，责任在我们。","furtherWays":"如不满意，可回复本信息。"}')
  end,
  function() -- settle
    return post("/complaints/" .. number .. "/settlement", '{"accepted":true,"reason":"客户表示满意。"}')
  end,
  function() -- close
    return post("/complaints/" .. number .. "/closure",
      '{"summary":"已换新并回访。","blanks":{"happenedAt":"不详","service":"如所述","persons":"无","realReason":"如所述","excessive":"否"}}')
  end,
}

function init(args)
  world = common.world(args)
  handler = { ["Content-Type"] = "application/json", Authorization = "Bearer " .. world.bearer }
  liaison = { ["Content-Type"] = "application/json", Authorization = "Bearer " .. world.liaison }
  math.randomseed(now() % 1000000007)
end

function request()
  return steps[step]()
end

function response(status, headers, body)
  if status < 200 or status > 299 then
    broken, step = broken + 1, 1
    return
  end
  if step == 1 then number = body:match('"number":"([^"]+)"') end
  if step == 3 then referral = body:match('"id":(%d+)') end
  if step == #steps then
    times = times .. (now() - began) .. " "
  end
  step = step % #steps + 1
end

local threads = {}
function setup(thread)
  table.insert(threads, thread)
end

function done(summary, latency)
  local all, failed = {}, 0
  for _, thread in ipairs(threads) do
    for time in thread:get("times"):gmatch("%d+") do table.insert(all, tonumber(time)) end
    failed = failed + thread:get("broken")
  end
  table.sort(all)
  local function part(p) return all[math.max(1, math.ceil(#all * p))] or 0 end
  common.result(os.getenv("BENCH_RESULT"), summary, latency,
    string.format(',"lives":%d,"lifeP50":%d,"lifeP99":%d,"broken":%d', #all, part(0.5), part(0.99), failed))
end
