import { Markup } from '../markup/html.js';
import { INK, KIND_COLOUR, LETTER_COLOUR, LINE, MUTED, PALE } from '../markup/palette.js';
import { PAPER } from '../pictures/paper.js';

/** The style of all pages: one type scale and one grid for screens, phones and paper. @internal */
export const STYLE = new Markup(`
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:${INK};font:15px/1.5 Arial,"Liberation Sans",Helvetica,sans-serif;
overflow-wrap:anywhere}
main{max-width:1160px;margin:0 auto;padding:48px 32px 80px}
h1{font-size:32px;line-height:1.2;margin:4px 0 12px;letter-spacing:-.01em}
h2{font-size:22px;line-height:1.3;margin:0 0 4px}
h3{font-size:16px;line-height:1.4;margin:24px 0 6px}
h4,h3.sub{font-size:13px;line-height:1.4;margin:14px 0 2px;color:${MUTED}}
h1,h2,h3,h4,caption{break-after:avoid;text-wrap:balance}
p{margin:0 0 10px}
section{margin-top:56px}
.kicker{margin:0;font-size:13px;color:${MUTED};letter-spacing:.04em}
.lead{font-size:18px;line-height:1.5;max-width:760px}
.note{color:${MUTED};max-width:760px}
.small{font-size:13px;color:${MUTED}}
.running{display:none}
a{color:${LETTER_COLOUR.responsible};text-underline-offset:3px}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:16px 28px;margin:28px 0 0;
border-top:1px solid ${LINE};padding-top:20px}
.facts div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.facts dd{margin:0;font-size:26px;line-height:1.2}
.facts dd.figure{font-size:20px}
.facts dt{font-size:13px;color:${MUTED}}
.contents{margin:28px 0 0;padding:0;list-style:none;columns:230px;column-gap:28px;font-size:14px}
.contents li{break-inside:avoid;padding:2px 0}
table{border-collapse:collapse;width:100%;font-size:14px;overflow-wrap:break-word}
.card{overflow-wrap:anywhere}
caption{text-align:left;color:${MUTED};font-size:13px;padding:0 0 8px}
th,td{text-align:left;vertical-align:top;padding:6px 10px 6px 0;border-bottom:1px solid ${LINE}}
th{font-weight:600}
thead th{color:${MUTED};font-size:13px;vertical-align:bottom}
td.n,th.n{text-align:right;padding-right:16px;font-variant-numeric:tabular-nums}
tr{break-inside:avoid}
.glance td.n .small{overflow-wrap:anywhere}
.sideways{overflow-x:auto;margin:16px 0}
@media screen{
.facts+.small{margin-top:20px}
.onphone{display:none}
.sideways{background:linear-gradient(to left,#fff 30%,#fff0) right/48px 100% no-repeat local,
linear-gradient(to left,#0004,#0000) right/16px calc(100% - 4px) no-repeat scroll}
.sideways tbody th[scope=row],.sideways table:has(tbody th[scope=row]) thead th:first-child{position:sticky;left:0;
background:#fff;z-index:1}
.matrix tr.group th>span{position:sticky;left:0}
.wide>figure{margin-inline:min(0px,(100% - 100vw + 96px)/2)}
.sideways>table:not(.matrix) :is(th,td):not(.n){overflow-wrap:anywhere;min-width:110px}
.sideways>table:not(.matrix) thead th.n{overflow-wrap:anywhere;min-width:100px}
.sideways>table:not(.matrix) th[scope=row]:not(:has(div)){min-width:142px}
.sideways>table:not(.matrix) th[scope=row]:has(div){min-width:180px}
}
.sideways:focus-visible,a:focus-visible,summary:focus-visible,
input:focus-visible{outline:3px solid ${KIND_COLOUR.learner};outline-offset:2px}
svg{display:block;max-width:none;height:auto;margin:0 auto}
.letter{display:inline-block;min-width:19px;height:19px;margin:1px;padding:0 3px;
font:bold 12px/17px Arial,"Liberation Sans",Helvetica,sans-serif;text-align:center;border:1.5px solid;
white-space:nowrap;text-decoration:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.letter small{font-size:10px;font-weight:normal;margin-left:2px}
.responsible{background:${LETTER_COLOUR.responsible};border-color:${LETTER_COLOUR.responsible};color:#fff;
border-radius:2px}
.accountable{background:#fff;border-color:${LETTER_COLOUR.accountable};color:${LETTER_COLOUR.accountable};
border-width:2.5px;line-height:15px;border-radius:2px}
.consulted{background:#fff;border-color:${LETTER_COLOUR.consulted};color:${LETTER_COLOUR.consulted};border-radius:10px}
.informed{background:#fff;border-color:transparent;border-bottom:2px dotted ${LETTER_COLOUR.informed};
color:${LETTER_COLOUR.informed}}
.key{display:flex;flex-wrap:wrap;gap:6px 22px;margin:12px 0 0;padding:0;list-style:none;font-size:13px;color:${MUTED}}
.matrix{width:auto;min-width:100%;border-collapse:separate;border-spacing:0}
.matrix th,.matrix td{padding:7px 6px}
.matrix thead th{font-size:12px;line-height:1.3;font-weight:600;color:${INK};vertical-align:bottom}
.matrix thead th:not(:first-child),.matrix td{min-width:64px;max-width:110px;text-align:center}
.matrix thead th.tall{min-width:44px;width:44px;padding:6px 0;height:1px;vertical-align:bottom}
.matrix th.tall>span{display:inline-block;writing-mode:vertical-rl;transform:rotate(180deg);height:164px;
max-width:48px;overflow:hidden;text-align:left}
.matrix.many td{min-width:56px}
.matrix tbody th,.matrix thead th:first-child{position:sticky;left:0;background:#fff;z-index:1;text-align:left;
width:210px;min-width:190px;max-width:280px;font-weight:600;padding-left:0}
.matrix tr.step{display:none}
.matrix tr.step th{font-weight:normal;padding-left:24px;font-size:13px}
.matrix tr.step td,.matrix tr.step th{border-bottom-style:dotted}
.matrix tr.step td{white-space:nowrap}
.matrix tbody:has(input:checked) tr.step{display:table-row}
.matrix tbody th{overflow-wrap:anywhere;hyphens:auto}
.matrix label{cursor:pointer;display:flex;gap:8px;align-items:baseline}
.matrix input{accent-color:${LETTER_COLOUR.responsible};margin:0;flex:none;position:relative;top:2px}
.letter.gone{text-decoration:line-through;background:${PALE};color:${MUTED};border-color:${MUTED};border-style:dashed}
.letter.new{outline:2px solid ${INK};outline-offset:1px;text-decoration:underline;margin:4px}
.matrix tr.group{break-after:avoid}
.sideways th[scope=row]{min-width:150px}
.matrix tr.group th{padding-top:16px;position:static;max-width:none}
.matrix tbody th.plain{font-weight:normal}
.ready{display:inline-block;width:13px;height:13px;border-radius:50%;background:${LETTER_COLOUR.responsible};
print-color-adjust:exact;-webkit-print-color-adjust:exact}
.role{margin-top:28px;border-top:1px solid ${LINE};font-size:15px;overflow-wrap:anywhere}
table.role>thead>tr>td,table.role>tbody>tr>td{border:0;padding:0}table.role>tbody>tr{break-inside:auto}
.plan{padding-left:28px;margin:6px 0}.plan li{padding:5px 0;border-bottom:1px solid ${LINE};break-inside:avoid}
.panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:24px 16px;margin:12px 0}
.panels figure{margin:0;break-inside:avoid}
figure{margin:16px 0}
figcaption{font-size:13px;line-height:1.3;font-weight:600;margin-bottom:4px;min-height:2.6em;display:flex;
align-items:flex-end;justify-content:center;text-align:center}
details{margin:16px 0}
summary{cursor:pointer;font-weight:600;padding:6px 0}
.card{width:100%;font-size:15px}
.card>thead>tr>td{border:0;padding:0 0 12px}
.cardhead{border-bottom:2px solid ${INK};padding-bottom:8px}
.card>tbody>tr>td{border:0;padding:8px 0 0}
.card>tbody>tr{break-inside:auto}
.cardhead{display:flex;justify-content:space-between;align-items:baseline;gap:6px 24px;flex-wrap:wrap}
.card{margin-top:64px}
th .small{font-weight:normal}
.columns{columns:300px;column-gap:36px}
.columns>div{break-inside:avoid;padding-bottom:2px}
ul.short{padding-left:18px;margin:6px 0}ul.short li{break-inside:avoid;padding:2px 0}
ul.plain{list-style:none;margin:0;padding:0}
ul.plain>li{padding:5px 0;border-bottom:1px solid ${LINE};break-inside:avoid}
.answers thead th:first-child{width:38%}.answers li:first-child{padding-top:0}
.answers li:last-child{padding-bottom:0;border:0}
.because{display:block;font-size:13px;color:${MUTED}}
.level{float:right;margin:1px 0 0 14px;font-size:12px;color:${MUTED};white-space:nowrap}
.level::before{content:"";display:inline-block;width:calc(var(--level)*7px);height:7px;margin-right:6px;
background:repeating-linear-gradient(90deg,${LETTER_COLOUR.responsible} 0 5px,#fff 5px 7px);print-color-adjust:exact;
-webkit-print-color-adjust:exact}
.issue{border-left:4px solid ${KIND_COLOUR.learner};padding:4px 0 4px 14px;margin:14px 0;break-inside:avoid}
.issue.error{border-left-width:8px}
.works{columns:320px;column-gap:40px}.works h3.sub{break-after:avoid}.works>h3.sub:first-child{margin-top:0}
.works ul>li{break-inside:avoid}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(320px,100%),1fr));gap:0 40px}
@media screen and (max-width:600px){
.sideways:has(>.glance){overflow:visible;background:none}
.glance,.glance :is(thead,tbody){display:block}
.glance tr{display:grid;grid-template-columns:2fr 4fr 4fr 3fr 3fr;border-bottom:1px solid ${LINE};padding:6px 0}
.glance thead{position:sticky;top:0;background:#fff;z-index:2}
.sideways>.glance:not(.matrix) :is(th,td).n{min-width:0;border:0;padding:2px 4px 0 0;font-size:12px;
overflow-wrap:normal}
.sideways>.glance:not(.matrix) thead th.n{font-size:11px;line-height:1.25;align-self:end}
.sideways>.glance:not(.matrix) td.n{font-size:15px}
.glance td.n .small{font-size:11px;line-height:1.25;overflow-wrap:anywhere}
.sideways>.glance:not(.matrix) th:first-child{grid-column:1/-1;position:static;border:0;padding:0;min-width:0}
.matrix .onphone{display:block;font-size:12px;color:${MUTED}}
.middle{position:relative;width:max-content;min-width:100%}
.middle::before{content:"";position:absolute;left:calc(50% - 50vw + 18px);width:calc(100vw - 36px);height:1px;
scroll-initial-target:nearest}}
@media (max-width:600px){main{padding:28px 18px 60px}h1{font-size:26px}.lead{font-size:16px}
.facts{grid-template-columns:1fr 1fr}.matrix tbody th,.matrix thead th:first-child{min-width:136px;max-width:136px}
section{margin-top:44px}.level{float:none;display:block;margin:0}}
@page{margin:15mm 14mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt Arial,sans-serif;
color:${MUTED}}}
@page wide{size:landscape;margin:12mm 10mm 13mm}
@media print{
.wide{page:wide;margin:0}.parts{margin:0}:is(.wide,.parts) figure{break-inside:auto}
.part{break-inside:avoid}.wide .part svg{max-height:177mm}
.running{display:block;margin:0 0 1mm;font-size:9pt;line-height:1.3;max-height:2.6em;overflow:hidden;color:${MUTED}}
.wide .part:first-child svg{max-height:141mm}
body{font-size:10.5pt}
main{max-width:none;padding:0}
section{margin-top:24px}td,th{padding:4px 10px 4px 0}
h1{font-size:22pt}h2{font-size:15pt}h3{font-size:11pt;margin-top:10px}h4,h3.sub{font-size:9.5pt;margin-top:8px}
.lead{font-size:12pt;line-height:1.35}.facts{margin-top:12px;padding-top:10px}.facts dd{font-size:18pt}
.facts dt{font-size:8.5pt;line-height:1.25}.note{max-width:none}.matrix th.tall>span{height:132px}
.key{margin-top:4px;gap:2px 12px;font-size:8.5pt}.sideways{margin:8px 0}figure{margin:8px 0}details{margin:8px 0}
details th.n{white-space:nowrap}
table,.card,.role{font-size:10pt}.matrix thead th{font-size:8.5pt}
.matrix tbody th{font-size:9.5pt;line-height:1.3;min-width:150px}.matrix:not(.many,.both) tbody th{min-width:250px}
.sideways{overflow:visible}details table{font-size:8.5pt}details .small{font-size:8pt}
.sideways>table:not(.matrix) :is(th,td):not(.n){overflow-wrap:anywhere;min-width:28mm}
.sideways>table:not(.matrix) .n{padding-right:8px}
.glance :is(th,td){padding-block:1px}.glance th:first-child{width:44%}
.glance :is(thead th,.small){font-size:8pt;line-height:1.25}.kicker{font-size:9pt;line-height:1.3}
section:has(+section .glance) figure svg{max-height:82mm}
.matrix tbody th,.matrix thead th:first-child{position:static}
.contents,.matrix input,.onscreen,.onphone{display:none}
.facts{grid-template-columns:repeat(5,1fr)}
.letter{min-width:15px;height:15px;font-size:8pt;line-height:13px;padding:0 2px}
.letter small{font-size:7pt;margin-left:1px}.accountable{line-height:11px}
.matrix th,.matrix td{padding:3px 2px}.matrix thead th:not(:first-child),.matrix td{min-width:40px}
.matrix:not(.many,.both):not(:has(thead th:nth-child(8))) td{min-width:60px}
.matrix.many thead th.tall,.matrix.many td{min-width:41px;width:41px;padding:3px 0}
.matrix.many tbody th,.matrix.many thead th:first-child{min-width:180px;font-size:9pt;line-height:1.25}
.matrix.many .letter{padding:0;margin:1px 0}.letter.new{outline-width:1px;margin:2px}
#handoffs>.keep .note{font-size:9pt;line-height:1.3;margin-bottom:0}
#choices{font-size:9.5pt;line-height:1.3;margin-top:12px;break-inside:avoid}
#handoffs:has(.keep>.panels)+#choices:not(.apart){break-before:avoid;font-size:8.5pt;line-height:1.25;margin-top:8px}
#choices ul{columns:2;column-gap:8mm;margin:4px 0;padding-left:18px}#choices li{break-inside:avoid}
figure,.keep,.together,p{break-inside:avoid}h2+p,h3+p{break-after:avoid}
#titles>p,#titles li:first-child,#titles li:nth-last-child(2){break-after:avoid}
.card.system :is(td>ul>li:nth-last-child(-n+4),.two){break-before:avoid}.card.system .two{break-inside:avoid}
.sideways svg,figure svg{max-width:100%;max-height:${PAPER.height}mm}
.panels{grid-template-columns:repeat(5,1fr);gap:12px 6px}.keep>.panels{gap:2px 6px;margin:6px 0}
details::details-content{content-visibility:visible;display:block;block-size:auto}
summary{list-style:none;break-after:avoid}
.matrix:not(.both) tbody:nth-last-of-type(-n+4){break-before:avoid}
.matrix tbody{break-inside:avoid}.sideways tbody:last-of-type>tr:nth-last-of-type(-n+2){break-before:avoid}
.sideways tbody:nth-last-of-type(-n+2):not(:has(>tr:nth-of-type(5))){break-before:avoid}
.role .two{display:block}.role .halves{columns:2;column-gap:8mm}
.role .halves>:not(:has(li:nth-of-type(4))){break-inside:avoid}
.role [data-change]+[data-change]{margin-top:14px;border-top:1px dotted ${LINE}}.role h4,.role h4+p{break-after:avoid}
.role ul>li{break-inside:avoid}
.card:not(.plans),.onpage{break-before:page}
.card{margin-top:0}
.because,.small,.level{font-size:8.5pt}.because{line-height:1.25}
:is([data-competency],[data-requirement])>.because{display:inline;margin-left:4px}
:is([data-competency],[data-requirement])>.because::before{content:"– "}
.card{line-height:1.32}.card ul.plain>li{padding:3px 0}.card ul{margin:3px 0;padding-left:18px}
.card ul.plain{padding:0}.card>thead>tr>td{padding-bottom:4px}.card>tbody>tr>td{padding-top:2px}
.card p{margin-bottom:5px}
.form{font-size:var(--type);line-height:1.22}.form ul.short{columns:var(--columns);column-gap:8mm}
.form ul.short li{padding:1px 0}.form [data-badge]{font-size:8pt;margin:4px 0 0}
}
`);
