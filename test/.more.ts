import { gains, readyModels, shortOfStaff } from '../packages/simulate/test/support/more-people.ts';
for (const model of readyModels) {
  try {
    for (const [role, g] of await gains(shortOfStaff(model))) console.log(g.high < 0 ? 'LOWER' : 'ok', model.id, role, g.mean.toFixed(2), g.low.toFixed(2), g.high.toFixed(2));
  } catch (e) { console.log('ERR', model.id, String(e).slice(0,300)); }
}
console.log('done');
