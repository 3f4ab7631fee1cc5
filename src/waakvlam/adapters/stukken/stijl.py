"""How a document looks on paper and as a page of its own; sober, and without anything from elsewhere."""

STIJL = """
@page { size: a4; margin: 18mm 16mm 20mm;
  @bottom-left { color: #444; content: string(stuk); font: 9pt sans-serif; width: 85%; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
html { font-size: 10.5pt; }
body { color: #1a1a1a; font-family: "Source Sans 3", "DejaVu Sans", sans-serif;
  line-height: 1.35; margin: 0; }
main { margin: 0 auto; max-width: 48rem; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; string-set: stuk attr(data-voet); }
h2 { font-size: 1.2rem; margin: 1.1rem 0 .3rem; break-after: avoid; }
h3 { font-size: 1rem; margin: .8rem 0 .2rem; break-after: avoid; }
p, ul, ol { margin: 0 0 .45rem; }
ul, ol { padding-left: 1.3rem; }
.boven { margin: 0 0 .2rem; }
.zacht, .voet { color: #444; }
.voet { border-top: .5pt solid #999; margin-top: 1rem; padding-top: .4rem; }
table { border-collapse: collapse; margin: .3rem 0 .6rem; width: 100%; }
th, td { border-bottom: .5pt solid #999; padding: .25rem .6rem .25rem 0; text-align: left;
  vertical-align: top; overflow-wrap: break-word; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.feiten { table-layout: fixed; }
.feiten th { color: #444; font-weight: 400; width: 32%; }
.vraag { font-weight: 600; margin: .7rem 0 0; break-after: avoid; }
.schrijf { border-bottom: .5pt solid #666; height: 1.6rem; margin: 0; }
.schrijf + .schrijf { break-before: avoid; }
@media screen { main { padding: 1rem; } }
"""
