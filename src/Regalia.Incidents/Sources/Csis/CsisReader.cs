using Regalia.Incidents.Reading.Tables;
using Regalia.Incidents.Sources.Tabular;

namespace Regalia.Incidents.Sources.Csis;

/// <summary>
/// A copy of the list of significant cyber incidents of the Center for Strategic and International Studies whose sentences
/// were taken apart into columns by a language model.
/// </summary>
/// <remarks>
/// Secondary evidence: the sentences themselves are not in the file, so the level is report, and what a column says is the
/// copy's word and not the list's.
/// </remarks>
internal sealed class CsisReader : TabularReader
{
    public override int Version => 2;

    protected override string Expected =>
        "the columns adversary, target, technique, publish date, motive of the CSIS copy";

    protected override TabularLayout? Recognise(TableSource table) =>
        Has(table, "adversary", "target", "technique", "publish date") ? new CsisLayout(table) : null;
}
