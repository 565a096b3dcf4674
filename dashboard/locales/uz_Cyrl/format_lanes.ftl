format-lanes-title = Форматлар бўйича муҳим саналар ва учрашувларимиз
format-lanes-nearest = энг яқин муҳим сана
format-lanes-days = муҳим санадан кейин, кун
format-lanes-none-ahead = Муҳим саналар рўйхатида { $day } дан кейингиси йўқ.
format-lanes-ahead = { $day } дан кейин { $count } та муҳим сана бор; энг яқини: { $next }, { $when }.
