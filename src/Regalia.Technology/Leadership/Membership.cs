using System.Runtime.InteropServices;

namespace Regalia.Technology.Leadership;

/// <summary>When a country is, or was, in a group.</summary>
/// <param name="Country">The country.</param>
/// <param name="From">Year in which it joined.</param>
/// <param name="To">Year in which it left or was suspended; <see langword="null"/> for a member of today.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Membership(CountryCode Country, int From, int? To);
