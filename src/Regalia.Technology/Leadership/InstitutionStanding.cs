using Regalia.Technology.Results;

namespace Regalia.Technology.Leadership;

/// <summary>An institution among all institutions; its shares are of the same located credit as those of countries.</summary>
public sealed record InstitutionStanding(InstitutionName Institution, Standing Figures);
