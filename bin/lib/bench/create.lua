-- POST: a customer lodges a complaint, half of them in Chinese and half in English, each with another telephone number.
local here = debug.getinfo(1, "S").source:match("@(.*/)")
local common = dofile(here .. "common.lua")
local headers = { ["Content-Type"] = "application/json" }
local n = 0

local zh = '{"narrative":"上周在贵店买的电热水壶第一天就漏水，打了三次电话都说明天来，一直没有人来，这已经是第%d次了。希望能给我换一个新的。",'
  .. '"feeling":"ANGRY","wishedRemedy":"换一个新的","language":"zh","contact":{"name":"林女士","phone":"139%08d"}}'
local en = '{"narrative":"Last week I bought a kettle that leaked on the first day. I called three times, nobody came, this is call %d.",'
  .. '"feeling":"ANGRY","wishedRemedy":"A new one","language":"en","contact":{"name":"Ms Hale","phone":"139%08d"}}'

function init()
  math.randomseed(os.time() * 1000 + tonumber(tostring({}):match("0x(%x+)"), 16) % 1000000)
end

function request()
  n = n + 1
  return wrk.format("POST", "/api/v1/public/complaints", headers, string.format(n % 2 == 0 and zh or en, n, math.random(0, 99999999)))
end

function done(summary, latency)
  common.result(os.getenv("BENCH_RESULT"), summary, latency)
end
