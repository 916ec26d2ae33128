namespace Regalia.Assessment.Markings;

/// <summary>How far information may be shared, after FIRST's Traffic Light Protocol 2.0; from free to closed.</summary>
public enum TlpMarking
{
    /// <summary>TLP:CLEAR: no limit.</summary>
    Clear,

    /// <summary>TLP:GREEN: within the community.</summary>
    Green,

    /// <summary>TLP:AMBER: within the organisation and its clients, where they need to know.</summary>
    Amber,

    /// <summary>TLP:AMBER+STRICT: within the organisation only.</summary>
    AmberStrict,

    /// <summary>TLP:RED: the persons addressed and nobody else.</summary>
    Red,
}
