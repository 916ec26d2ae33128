namespace Regalia.Presentation.Technology;

/// <summary>What is ranked.</summary>
public enum RankedBy
{
    Country,
    Institution,
    Group,
}
