country-formats-title = Умумий форматлар
country-formats-subtitle = Учрашувлар сони; шу давлат иштирокидаги учрашувсиз форматлар ҳам кўрсатилган
country-formats-none = Ёзувларда умумий формат йўқ.
