using System.Collections.Frozen;

namespace Regalia.Incidents.Classification;

/// <summary>How the fields of a source are written.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Separators">Characters between the codes of one field; "" if a field holds one.</param>
/// <param name="Missing">Texts that stand for "not given".</param>
internal sealed record RuleSource(string Name, string Separators, FrozenSet<string> Missing);
