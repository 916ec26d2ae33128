using System.Runtime.InteropServices;

namespace Regalia.Technology.Affiliations;

/// <summary>Country of an affiliation and what told it.</summary>
/// <param name="Country">The country; none where nothing told it.</param>
/// <param name="Rule">What told it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AffiliationFinding(CountryCode Country, AffiliationRule Rule);
