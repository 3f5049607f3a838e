"""Machine translation as a proposal: a service outside the house is asked only where the site names one, and only when
somebody clicks for it; what comes back is stored nowhere."""
