format-lanes-title = Formatlar boʻyicha muhim sanalar va uchrashuvlarimiz
format-lanes-nearest = eng yaqin muhim sana
format-lanes-days = muhim sanadan keyin, kun
format-lanes-none-ahead = Muhim sanalar roʻyxatida { $day } dan keyingisi yoʻq.
format-lanes-ahead = { $day } dan keyin { $count } ta muhim sana bor; eng yaqini: { $next }, { $when }.
