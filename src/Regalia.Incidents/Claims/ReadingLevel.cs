namespace Regalia.Incidents.Claims;

/// <summary>Records of which level a reading counts.</summary>
public enum ReadingLevel
{
    /// <summary>Incidents.</summary>
    Incident,

    /// <summary>What most records of the source stand for.</summary>
    Own,

    /// <summary>All, levels mixed: what a simple count of a table does.</summary>
    EveryRow,
}
