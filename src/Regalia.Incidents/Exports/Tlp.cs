namespace Regalia.Incidents.Exports;

/// <summary>How far a file may be passed on, by the Traffic Light Protocol 2.0.</summary>
public enum Tlp
{
    /// <summary>To everybody.</summary>
    Clear,

    /// <summary>Within the community.</summary>
    Green,

    /// <summary>Within one's organisation and its clients, as far as they need it.</summary>
    Amber,

    /// <summary>Within one's organisation.</summary>
    AmberStrict,

    /// <summary>To nobody else.</summary>
    Red,
}
