namespace Regalia.Technology.Scanning;

/// <summary>The fields of a work that a scan needs.</summary>
internal enum WorkField
{
    Id,
    Title,
    DisplayName,
    Year,
    Type,
    Citations,
    References,
    Expansion,
    Retracted,
    Paratext,
    Updated,
    Authorships,
    Topics,
    Keywords,
    Abstract,
    Count,
}
